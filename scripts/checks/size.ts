import { isGenerated, type Finding, type Source } from "./sources.ts";

const most = 400;

/** A file of more than 400 lines does more than one thing. */
export function size(sources: Source[]): Finding[] {
  return sources
    .filter(({ path }) => !isGenerated(path) && !path.startsWith("server/migrations/"))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > most)
    .map(({ path, lines }) => ({
      path,
      says: `has ${lines} lines; ${most} is the limit. Split it by subject (commands.ts becomes commands/, one file a verb).`,
    }));
}
