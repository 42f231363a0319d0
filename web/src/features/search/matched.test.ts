import { expect, test } from "vitest";
import { matchIn } from "./matched.tsx";

test("what was typed is marked in the name, macrons or not", () => {
  expect(matchIn("Māia Tāwhiri", "tawh")).toEqual({ from: 5, to: 9 });
  expect(matchIn("Māia Tāwhiri", "MĀIA")).toEqual({ from: 0, to: 4 });
  expect(matchIn("Hana Horopito", "horop hana")).toEqual({ from: 5, to: 10 });
});

test("a match of another kind marks nothing", () => {
  expect(matchIn("Alan Horobin", "horop")).toBeNull();
  expect(matchIn("Alan Horobin", "  ")).toBeNull();
});
