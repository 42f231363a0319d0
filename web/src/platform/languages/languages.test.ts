import { expect, test } from "vitest";
import { coverage, wordsIn } from "./languages.ts";

test("a reviewed translation is shown in its language", () => {
  const catalogue = { greeting: { text: "Mōrena", state: "reviewed" } } as const;
  expect(wordsIn("greeting", "mi-NZ", catalogue)).toEqual({ text: "Mōrena", lang: "mi-NZ" });
});

test("a draft, or nothing, shows English and says that it is English", () => {
  const catalogue = { greeting: { text: "Mōrena", state: "draft" } } as const;
  expect(wordsIn("greeting", "mi-NZ", catalogue)).toEqual({ text: "Good morning", lang: "en-NZ" });
  expect(wordsIn("keys", "mi-NZ", {})).toEqual({ text: "Keys", lang: "en-NZ" });
});

test("coverage counts drafts apart from what has been read", () => {
  const catalogue = {
    greeting: { text: "Mōrena", state: "draft" },
    "nav.people": { text: "Whānau", state: "reviewed" },
  } as const;
  expect(coverage(catalogue)).toMatchObject({ draft: 1, reviewed: 1 });
});
