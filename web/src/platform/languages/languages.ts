import { enNZ } from "./en-nz.ts";
import type { WordKey } from "./en-nz.ts";
import { miNZ } from "./mi-nz.ts";
import type { Translation } from "./mi-nz.ts";

export type Language = "en-NZ" | "mi-NZ";
export type Words = { text: string; lang: Language };

/** The words of a key in a language; English, and marked as English, where there is no reviewed translation. */
export function wordsIn(
  key: WordKey,
  language: Language,
  catalogue: Partial<Record<WordKey, Translation>> = miNZ,
): Words {
  const found = language === "mi-NZ" ? catalogue[key] : undefined;
  return found?.state === "reviewed"
    ? { text: found.text, lang: "mi-NZ" }
    : { text: enNZ[key], lang: "en-NZ" };
}
