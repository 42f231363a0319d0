import { isCode, isGenerated, type Finding, type Source } from "./sources.ts";

type Word = { name: string; pattern: RegExp; says: string };

export const words: Word[] = [
  {
    name: "barrel",
    pattern: /^export \*/gm,
    says: "no export *: name what others may use, or import it from where it is.",
  },
  {
    name: "suppression",
    pattern: /(?:ox|es)lint-disable|@ts-(?:ignore|expect-error|nocheck)/g,
    says: "no suppressions: mend the cause, or change the rule in .oxlintrc.json with a decision record.",
  },
  {
    name: "unfinished",
    pattern: /\b(?:TODO|FIXME|XXX)\b/g,
    says: "nothing unfinished is left in the code: do it, or file an issue.",
  },
  {
    name: "focus",
    pattern: /\b(?:test|it|describe)\.(?:only|todo)\b/g,
    says: "this hides the other tests: take .only or .todo away.",
  },
  {
    name: "screen words",
    pattern: /\b(?:successfully|please note|simply put|in order to)\b/gi,
    says: "say it plainly: what happened, and what to do next.",
  },
];

/** Words that do not belong in the code, comments included. */
export function unwanted(sources: Source[]): Finding[] {
  return sources
    .filter(({ path }) => isCode(path) && !isGenerated(path) && !path.startsWith("scripts/checks/"))
    .flatMap((source) => words.flatMap(({ pattern, says }) => found(source, pattern, says)));
}

function found({ path, text }: Source, pattern: RegExp, says: string): Finding[] {
  return [...text.matchAll(pattern)].map(({ index }) => ({
    path,
    line: text.slice(0, index).split("\n").length,
    says,
  }));
}
