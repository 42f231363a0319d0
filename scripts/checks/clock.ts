import { isCode, isTest, places, type Finding, type Source } from "./sources.ts";

const clocks = new Set(["server/src/platform/clock.ts", "web/src/platform/clock.ts"]);
const product = /^(packages|server\/(src|seeds)|web\/src|cli)\//;

/** One clock for each side: a demonstration, a test and a hearing all choose their own day. */
export function clock(sources: Source[]): Finding[] {
  const says =
    "only the one clock asks what time it is (server/src/platform/clock.ts, web/src/platform/clock.ts): take the moment or the day as an argument.";
  return sources
    .filter(({ path }) => isCode(path) && product.test(path) && !isTest(path) && !clocks.has(path))
    .flatMap((source) => places(source, /\bnew Date\(\s*\)|\bDate\.now\b|\bTemporal\.Now\b/g, says));
}
