import { expect, test } from "vitest";
import { wordsIn } from "./languages.ts";

test("a reviewed translation is shown in its language", () => {
  const catalogue = { greeting: { text: "Mōrena", state: "reviewed" } } as const;
  expect(wordsIn("greeting", "mi-NZ", catalogue)).toEqual({ text: "Mōrena", lang: "mi-NZ" });
});

test("a draft, or nothing, shows English and says that it is English", () => {
  const catalogue = { greeting: { text: "Mōrena", state: "draft" } } as const;
  expect(wordsIn("greeting", "mi-NZ", catalogue)).toEqual({ text: "Good morning", lang: "en-NZ" });
  expect(wordsIn("keys", "mi-NZ", {})).toEqual({ text: "Keys", lang: "en-NZ" });
});
