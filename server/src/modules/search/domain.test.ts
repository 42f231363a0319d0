import { describe, expect, test } from "vitest";
import { readSearch } from "./domain.ts";

const read = (typed: string) => readSearch(typed, "2026-11-24");

describe("a birth date, typed any way", () => {
  for (const typed of [
    "3/5/1994",
    "03/05/1994",
    "3.5.94",
    "3-5-1994",
    "03051994",
    "1994-05-03",
    "3 May 1994",
    "3rd of May 1994",
    "May 3, 1994",
    "3 5 1994",
  ]) {
    test(typed, () => {
      expect(read(typed)).toMatchObject({ words: [], bornFrom: "1994-05-03", bornTo: "1994-05-03" });
      expect(read(`Aroha ${typed}`)).toMatchObject({ words: ["Aroha"], bornFrom: "1994-05-03" });
    });
  }
  test("of two digits is never in the future", () => {
    expect(read("1/1/26").bornFrom).toBe("2026-01-01");
    expect(read("1/1/27").bornFrom).toBe("1927-01-01");
  });
  test("that does not exist is no date", () => {
    expect(read("31/2/1994").bornFrom).not.toBe("1994-02-31");
  });
  test("may be the year alone", () => {
    expect(read("aroha 1994")).toMatchObject({
      words: ["aroha"],
      bornFrom: "1994-01-01",
      bornTo: "1994-12-31",
    });
  });
});

test("a number is looked for as it is stored", () => {
  expect(read("49 091 850").numbers).toContain("49091850");
  expect(read("Aroha Tauwhare").numbers).toEqual([]);
});
