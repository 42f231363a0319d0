import { Book } from "../engine/book.ts";
import type { Day } from "../engine/days.ts";
import type { Result } from "../engine/result.ts";
import type { Settings } from "../context.ts";
import { RATES, type RateKey } from "../rates/tables.ts";
import type { Household } from "../situation/household.ts";
import { households } from "../situation/prepare.ts";
import type { Situation } from "../situation/situation.ts";
import { asCouple, eitherWay, isUndecided } from "./both-ways.ts";
import type { Choice, Combination, Env } from "./combination.ts";
import { whileMainUnknown } from "./main-unknown.ts";
import { workOut, type Worked } from "./choose.ts";

/** One household worked out: its results in the order the rules ran, main benefits first. */
export interface Assessed {
  readonly household: Household;
  readonly results: readonly Result[];
  readonly stands: Combination;
  readonly worked: Worked;
}

const books = new Map<Day, Book<RateKey>>();
const KEPT = 24;

/** A book remembers what it looked up, so one is kept for each of the last days asked for. */
export function bookOn(on: Day): Book<RateKey> {
  let book = books.get(on);
  if (!book) {
    if (books.size >= KEPT) books.clear();
    book = new Book<RateKey>(RATES, on);
    books.set(on, book);
  }
  return book;
}

export const envOn = (on: Day, settings: Settings, trace: boolean): Env => ({
  rates: bookOn(on),
  settings,
  trace,
});

/** Where a choice is forced, nothing hangs on a main benefit that is left. */
const resultsOf = (w: Worked, env: Env, forced: Choice | undefined): readonly Result[] => [
  ...w.mains,
  ...(forced ? w.stands.others : whileMainUnknown(w, env)),
];

/** Every household of a situation, each by itself. `forced` holds some adults to a choice of main benefit. */
export function assessHouseholds(situation: Situation, env: Env, forced?: Choice): Assessed[] {
  return households(situation).map((h) => {
    const worked = workOut(h, env, forced);
    const results = isUndecided(h)
      ? eitherWay(
          h,
          resultsOf(worked, env, forced),
          resultsOf(workOut(asCouple(h), env, forced), env, forced),
        )
      : resultsOf(worked, env, forced);
    return { household: h, results, stands: worked.stands, worked };
  });
}
