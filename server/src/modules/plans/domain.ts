import { addDays, addMonths, ageOn, daysBetween } from "../../platform/clock.ts";

/**
 * A starting point for a goal, never a form to fill. `days` count from the day the goal was said, or from a set date
 * of the case (`from`). A usual time is a guide for planning; a limit of law is in the words, with its section.
 */
export type Template = {
  id: string;
  name: string;
  for: string;
  from?: "release";
  steps: readonly TemplateStep[];
};
export type TemplateStep = { what: string; owner: string; usually: string; days: number; source: string };

/** The one whose goal it is; their name stands there in a plan. */
export const theirs = "The person";
/** From this day all licence holders move to the new settings. NZTA, Changes to getting a car licence. */
export const newRulesFrom = "2027-01-25";

type Months = { under25: number; from25: number };
/** Months a class 1 licence is held before the next stage, without a course. Same source. */
const holding: Record<"learner" | "restricted", { before: Months; after: Months }> = {
  learner: { before: { under25: 6, from25: 6 }, after: { under25: 12, from25: 6 } },
  restricted: { before: { under25: 18, from25: 6 }, after: { under25: 12, from25: 6 } },
};

/** The first day on which a stage begun on `start` is served. Without a birth date it is the longer time. */
export function servedOn(stage: "learner" | "restricted", start: string, bornOn: string | null): string {
  const under = (months: Months): string => {
    const older = addMonths(start, months.from25);
    const isOlder = bornOn !== null && ageOn(bornOn, older) >= 25;
    return isOlder ? older : addMonths(start, months.under25);
  };
  const before = under(holding[stage].before);
  if (before < newRulesFrom) return before;
  const after = under(holding[stage].after);
  return after < newRulesFrom ? newRulesFrom : after;
}

/** Usual time to get ready for the theory test and to find a test time, in days: for planning, not a rule. */
const toTheory = 28;
const toTest = 14;

/** When each stage of the car licence can be reached by someone who begins today, as days from today. */
export function licenceDays(today: string, bornOn: string | null) {
  const sixteen = bornOn ? addMonths(bornOn, 16 * 12) : today;
  const theory = [addDays(today, toTheory), sixteen].sort().at(-1) ?? today;
  const practised = servedOn("learner", theory, bornOn);
  const restricted = addDays(practised, toTest);
  const served = servedOn("restricted", restricted, bornOn);
  const from = (day: string) => daysBetween(today, day);
  return {
    learner: from(theory),
    practised: from(practised),
    restricted: from(restricted),
    served: from(served),
    full: from(addDays(served, toTest)),
  };
}
