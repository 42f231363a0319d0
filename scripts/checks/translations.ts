import { en } from "#law/words/en.ts";
import { mi, reviewed } from "#law/words/mi.ts";
import { enNZ } from "../../web/src/platform/languages/en-nz.ts";
import { miNZ } from "../../web/src/platform/languages/mi-nz.ts";
import type { Finding } from "./sources.ts";

export type Catalogue = {
  name: string;
  english: Record<string, string>;
  /** The keys of te reo Māori that are there, and those that a translator has read. */
  drafted: string[];
  reviewed: string[];
};

export const catalogues = (): Catalogue[] => [
  {
    name: "screens",
    english: enNZ,
    drafted: Object.keys(miNZ),
    reviewed: Object.entries(miNZ).flatMap(([key, { state }]) => (state === "reviewed" ? [key] : [])),
  },
  { name: "law", english: en, drafted: Object.keys(mi), reviewed: [...reviewed] },
];

/** Fails on a key without English only: te reo Māori comes from translators, never from a check. */
export function translations(all: Catalogue[]): Finding[] {
  return all.flatMap(({ name, english, drafted, reviewed: read }) => [
    ...Object.entries(english)
      .filter(([, text]) => text.trim() === "")
      .map(([key]) => ({ path: name, says: `"${key}" has no English.` })),
    ...[...drafted, ...read]
      .filter((key) => english[key] === undefined)
      .map((key) => ({
        path: name,
        says: `"${key}" is in te reo Māori and not in English: every key begins in English.`,
      })),
  ]);
}

export function coverage(all: Catalogue[]): string {
  return all
    .map(
      ({ name, english, drafted, reviewed: read }) =>
        `${name}: ${Object.keys(english).length} en-NZ, mi-NZ ${read.length} reviewed of ${drafted.length} drafted`,
    )
    .join("; ");
}
