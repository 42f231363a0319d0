import { compare, less, more, sub, whole, type Exact } from "../engine/money.ts";
import type { Outcome, Result } from "../engine/result.ts";
import { moneyText } from "../engine/rounding.ts";
import type { Settings } from "../context.ts";
import type { Household } from "../situation/household.ts";
import { isMainBenefit } from "../situation/payments.ts";
import type { Situation } from "../situation/situation.ts";
import { dialsOf, nearest } from "./amounts-searched.ts";
import type { Choice } from "./combination.ts";
import { stepsAway, type Change } from "./changes.ts";
import type { WouldChange } from "./document.ts";
import { assessHouseholds, bookOn, envOn, type Assessed } from "./households.ts";
import { missingGiven } from "./missing-given.ts";
import type { Speaker } from "./say.ts";

const MOST = 3;
/** A smaller raise a week is not worth a sentence. */
const WORTH_SAYING = whole(5);
const GOOD: Readonly<Record<Outcome, number>> = {
  payable: 3,
  "may-be-payable": 2,
  "cannot-be-worked-out": 1,
  "not-payable": 0,
  "not-covered": 0,
};

/** Better is a better outcome, or as good a one with more money; a raise from nothing to nothing is no change. */
function better(now: Result, then: Result): boolean {
  if (GOOD[then.outcome] < 2) return false;
  if (GOOD[then.outcome] !== GOOD[now.outcome]) return GOOD[then.outcome] > GOOD[now.outcome];
  return now.amount !== null && then.amount !== null && more(then.amount, now.amount);
}

const worthSaying = (now: Result, then: Result): boolean =>
  GOOD[now.outcome] < GOOD[then.outcome] ||
  (now.amount !== null && then.amount !== null && !more(WORTH_SAYING, sub(then.amount, now.amount)));

const settles = (now: Result, then: Result): boolean =>
  now.outcome === "cannot-be-worked-out" && then.outcome !== "cannot-be-worked-out";

interface Found {
  readonly change: Pick<Change, "says" | "distance">;
  readonly then: Result;
}

/** Off the benefit it is no other than what work by itself already brought. */
function saysTheSame(one: Found, other: Found): boolean {
  const of = (f: Found): unknown => f.change.says.inputs?.["person"];
  const work = one.change.says.key === "change.work" && of(one) === of(other);
  return work && GOOD[one.then.outcome] >= GOOD[other.then.outcome];
}

class Search {
  readonly #settings: Settings;
  readonly #seen = new Map<string, Assessed | undefined>();
  constructor(settings: Settings) {
    this.#settings = settings;
  }

  assessed(of: Household, situation: Situation, choice?: Choice): Assessed | undefined {
    const key = JSON.stringify([situation, choice, of.person.id]);
    if (!this.#seen.has(key)) {
      const all = assessHouseholds(situation, envOn(situation.on, this.#settings, false), choice);
      this.#seen.set(
        key,
        all.find((a) => a.household.person.id === of.person.id),
      );
    }
    return this.#seen.get(key);
  }

  /** Work that would leave less in the hand is nothing to tell somebody. */
  leavesLess(of: Household, now: Situation, change: Change): boolean {
    if (change.situation.on !== now.on) return false;
    const before = this.assessed(of, now)?.stands.net ?? null;
    const after = this.assessed(of, change.situation, change.choice)?.stands.net ?? null;
    return before !== null && after !== null && less(after, before);
  }

  same(of: Household, r: Result, situation: Situation, choice?: Choice): Result | undefined {
    const all = this.assessed(of, situation, choice)?.results ?? [];
    const alike = all.filter((one) => one.payment === r.payment);
    return alike.find((one) => one.for.join() === r.for.join()) ?? alike[0];
  }
}

function searched(
  search: Search,
  s: Situation,
  h: Household,
  r: Result,
  steps: readonly Change[],
  speaker: Speaker,
): Found[] {
  const found: Found[] = [];
  for (const change of missingGiven(s, r, speaker)) {
    const then = search.same(h, r, change.situation);
    if (then && settles(r, then)) found.push({ change, then });
  }
  for (const dial of dialsOf(s, h)) {
    const does = (dollars: number): boolean => {
      const then = search.same(h, r, dial.situation(dollars));
      return (
        then !== undefined &&
        better(r, then) &&
        worthSaying(r, then) &&
        ((dial.raises && !r.onApplication) || r.outcome !== then.outcome)
      );
    };
    const at = nearest(dial, does);
    const then = at === null ? undefined : search.same(h, r, dial.situation(at));
    if (at !== null && then) found.push({ change: { says: dial.says(at), distance: 0 }, then });
  }
  const seen = new Set<string>();
  for (const change of steps.toSorted((a, b) => a.distance - b.distance)) {
    const kind = `${change.says.key} ${JSON.stringify(change.says.inputs?.["person"])}`;
    if (seen.has(kind) || (change.choice && isMainBenefit(r.payment))) continue;
    const then = search.same(h, r, change.situation, change.choice);
    const against = change.against ? search.same(h, r, change.against) : r;
    if (!then || !against || !better(against, then) || !worthSaying(against, then)) continue;
    if (change.flipsOnly && then.outcome === r.outcome) continue;
    if (!better(r, then) || !worthSaying(r, then) || search.leavesLess(h, s, change)) continue;
    if (change.choice && found.some((f) => saysTheSame(f, { change, then }))) continue;
    seen.add(kind);
    found.push({ change, then });
  }
  return found;
}

/** The best first, then the nearest; a sentence is said once. */
function best(found: readonly Found[]): Found[] {
  const told = new Set<string>();
  const amount = (f: Found): Exact => f.then.amount ?? { n: 0, d: 1 };
  return found
    .toSorted(
      (a, b) =>
        GOOD[b.then.outcome] - GOOD[a.then.outcome] ||
        a.change.distance - b.change.distance ||
        compare(amount(b), amount(a)),
    )
    .filter(({ change }) => {
      const said = JSON.stringify(change.says);
      return !told.has(said) && told.add(said);
    })
    .slice(0, MOST);
}

/**
 * For each payment the nearest changes of fact that flip its outcome or raise its amount. Every one was worked out again
 * by the same rules; none is a written hint.
 */
export function whatWouldChange(
  s: Situation,
  assessed: readonly Assessed[],
  settings: Settings,
  speaker: Speaker,
): ReadonlyMap<Result, readonly WouldChange[]> {
  const search = new Search(settings);
  const wage = bookOn(s.on).held("adult")?.text ?? null;
  const changes = new Map<Result, readonly WouldChange[]>();
  for (const { household: h, results } of assessed) {
    const steps = stepsAway(s, h, wage);
    for (const r of results) {
      const told = best(searched(search, s, h, r, steps, speaker)).map(({ change, then }) => ({
        if: speaker.line(change.says),
        then: then.outcome,
        amount: then.amount === null ? null : moneyText(then.amount),
      }));
      if (told.length > 0) changes.set(r, told);
    }
  }
  return changes;
}
