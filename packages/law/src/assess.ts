import { yearOf, type Day } from "./engine/days.ts";
import type { Settings } from "./context.ts";
import { answersOf, type Changes } from "./assess/answers.ts";
import { combinationsSaid } from "./assess/combinations-said.ts";
import type { Assessment } from "./assess/document.ts";
import { assessHouseholds, envOn, type Assessed } from "./assess/households.ts";
import { namesOf, Speaker, type Language } from "./assess/say.ts";
import { knownBefore } from "./assess/told-now.ts";
import { totalsOf } from "./assess/totals.ts";
import { whatWouldChange } from "./assess/would-change.ts";
import { parseSituation } from "./situation/parse.ts";
import { LAW_VERSION, ratesVersion } from "./version.ts";

export interface AssessOptions {
  /** Stands over the situation's own day. */
  readonly on?: Day;
  /** Dated facts of the law that an administrator keeps; absent is not held. */
  readonly settings?: Settings;
  /** Steps of the working; on unless said. */
  readonly trace?: boolean;
  /** Search what would change each payment; off unless said, for it works the household out many times. */
  readonly wouldChange?: boolean;
  readonly language?: Language;
}

const NO_CHANGES: Changes = new Map();

/** 1 April, when the year's rates begin. */
const ratesFrom = (on: Day): Day => `${on.slice(5) < "04-01" ? yearOf(on) - 1 : yearOf(on)}-04-01`;

function notHeld(assessed: readonly Assessed[]): string[] {
  const keys = assessed.flatMap((a) =>
    a.results.flatMap((r) => r.missing.flatMap((m) => ("rate" in m ? [m.rate] : []))),
  );
  return [...new Set(keys)].sort();
}

/**
 * Everything the households of a situation/1 may be entitled to, in the Act's order: assessment/1, amounts as decimal text
 * in dollars a week. Decides nothing. Throws SituationError for bad input only; a rate not held is said, never guessed.
 */
export function assess(situation: unknown, options: AssessOptions = {}): Assessment {
  const { settings = {}, trace = true, language = "en-NZ" } = options;
  const read = parseSituation(situation, options.on);
  const { on } = read.situation;
  const assessed = assessHouseholds(read.situation, envOn(on, settings, trace));
  const earlier = knownBefore(read.situation, read.provenance);
  const before =
    earlier === read.situation ? assessed : assessHouseholds(earlier, envOn(on, settings, false));
  const speaker = new Speaker(language, namesOf(read.situation));
  const changes = options.wouldChange
    ? whatWouldChange(read.situation, assessed, settings, speaker)
    : NO_CHANGES;
  return {
    kehi: "assessment/1",
    on,
    law: LAW_VERSION,
    rates: { version: ratesVersion(settings), from: ratesFrom(on), notHeld: notHeld(assessed) },
    payments: answersOf(assessed, changes, speaker),
    ...totalsOf(assessed, before),
    combinations: combinationsSaid(assessed, speaker),
  };
}
