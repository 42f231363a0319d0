import { more, sum, ZERO } from "../engine/money.ts";
import type { Missing, Result } from "../engine/result.ts";
import type { Household } from "../situation/household.ts";
import { isMainBenefit, type MainBenefit } from "../situation/payments.ts";
import { seenBy } from "../situation/prepare.ts";
import { adults } from "../situation/readers.ts";
import {
  combine,
  contextOf,
  isPayable,
  payableWeekly,
  type Choice,
  type Combination,
  type Env,
} from "./combination.ts";
import { MAIN_RULES, type MainRule } from "./rules.ts";

/** What a household could have: the lawful combinations, the one that stands, and why each main benefit is or is not in it. */
export interface Worked {
  readonly household: Household;
  readonly stands: Combination;
  /** The highest net of all; not always the one that stands, for leaving a benefit is the person's to decide. */
  readonly best: Combination;
  readonly all: readonly Combination[];
  readonly mains: readonly Result[];
}

interface Candidate {
  readonly id: string;
  readonly payment: MainBenefit;
  readonly rule: MainRule;
  readonly alone: Result;
}

function candidatesOf(h: Household, env: Env): Candidate[] {
  return adults(h).flatMap(({ id }) =>
    MAIN_RULES.map(({ payment, rule }) => ({
      id,
      payment,
      rule,
      alone: rule(seenBy(h, id), contextOf(env, [], {})),
    })),
  );
}

/** Both partners on their own: each rule sees the other's benefit. */
function together(h: Household, a: Candidate, b: Candidate, env: Env): readonly Result[] | null {
  const first = a.rule(seenBy(h, a.id), contextOf(env, [{ ...b.alone, for: [b.id] }], {}));
  const second = b.rule(seenBy(h, b.id), contextOf(env, [{ ...a.alone, for: [a.id] }], {}));
  return isPayable(first) && isPayable(second) ? [first, second] : null;
}

interface Grant {
  readonly choice: Choice;
  readonly granted: readonly Result[];
}

function grantsOf(h: Household, candidates: readonly Candidate[], env: Env): Grant[] {
  const people = adults(h).map((p) => p.id);
  const none: Choice = Object.fromEntries(people.map((id) => [id, null]));
  const payable = candidates.filter((c) => isPayable(c.alone));
  const all: Grant[] = payable.map((c) => ({ choice: { ...none, [c.id]: c.payment }, granted: [c.alone] }));
  if (people.length === 2) {
    for (const a of payable.filter((c) => c.id === people[0])) {
      for (const b of payable.filter((c) => c.id === people[1])) {
        const granted = together(h, a, b, env);
        if (granted) all.push({ choice: { ...none, [a.id]: a.payment, [b.id]: b.payment }, granted });
      }
    }
  }
  all.push({ choice: none, granted: [] });
  return all;
}

/** A benefit that is paid now stands while a person has still to be satisfied of something. */
function standsNow(h: Household, c: Candidate): Candidate {
  const paid = adults(h).some(
    (p) => p.id === c.id && (p.facts.received ?? []).some((r) => r.payment === c.payment),
  );
  const doubted = paid && c.alone.outcome === "may-be-payable" && (c.alone.amount?.n ?? 0) > 0;
  return doubted ? { ...c, alone: { ...c.alone, outcome: "payable" } } : c;
}

/**
 * Each lawful set of main benefits of a household, the empty one last, without what follows from it. `missing` is what
 * keeps a main benefit from being worked out where none is payable.
 */
export function lawfulGrants(
  h: Household,
  env: Env,
): { readonly grants: readonly (readonly Result[])[]; readonly missing: readonly Missing[] } {
  const candidates = candidatesOf(h, env).map((c) => standsNow(h, c));
  const grants = grantsOf(h, candidates, env).map((grant) => grant.granted);
  const open = candidates.filter((c) => c.alone.outcome === "cannot-be-worked-out");
  return { grants, missing: grants.length > 1 ? [] : open.flatMap((c) => c.alone.missing) };
}

const combinations = (h: Household, candidates: readonly Candidate[], env: Env): Combination[] =>
  grantsOf(h, candidates, env).map(({ choice, granted }) => combine(h, choice, granted, env));

const receives = (h: Household): string[] =>
  adults(h).flatMap((p) => (p.facts.received ?? []).map((r) => r.payment));

function highest(all: readonly Combination[]): Combination {
  let best = all[0] as Combination;
  for (const one of all) if (one.net !== null && (best.net === null || more(one.net, best.net))) best = one;
  return best;
}

/**
 * The combination that stands is the highest the household can have without giving up what it lives on: on a main benefit
 * now, it stays on one; on the credits of work now, it stays off. Otherwise the highest of all (SSA 2018 s 18).
 */
function standing(h: Household, all: readonly Combination[], forced: Choice | undefined): Combination {
  if (forced) {
    const wanted = all.find((c) =>
      Object.entries(forced).every(([id, main]) => (c.choice[id] ?? null) === main),
    );
    if (wanted) return wanted;
  }
  const now = receives(h);
  const onBenefit = now.some(isMainBenefit);
  const onCredits =
    !onBenefit && now.some((p) => p === "in-work-tax-credit" || p === "minimum-family-tax-credit");
  const open = all.filter((c) =>
    onBenefit ? c.granted.length > 0 : onCredits ? c.granted.length === 0 : true,
  );
  return highest(open.length > 0 ? open : all);
}

/** Why a benefit that could be paid by itself is not in the combination that stands. */
function leftOut(c: Candidate, stands: Combination): Result {
  const own = stands.choice[c.id];
  const key = own
    ? "main.oneAtATime"
    : stands.granted.length > 0
      ? "main.partnerHasIt"
      : "main.creditsInstead";
  const taken = own ?? stands.granted[0]?.payment ?? "in-work-tax-credit";
  return {
    ...c.alone,
    outcome: "not-payable",
    amount: null,
    missing: [],
    because: { key, inputs: { taken } },
  };
}

/** It may be payable, or a fact is missing, but a benefit that is granted already gives as much. */
function paysNoMore(r: Result, stands: Combination): boolean {
  if (stands.granted.length === 0 || r.outcome === "not-payable") return false;
  const beside = Object.keys(stands.choice).length > 1 && r.for.length === 1 && stands.granted.length === 1;
  if (beside) return false; // for one of a couple alone: the other could have their own beside it
  if (r.amount !== null) return !more(r.amount, payableWeekly(stands.granted));
  const full = sum(stands.granted.map((g) => g.unabated ?? ZERO));
  return r.unabated !== undefined && r.unabated !== null && !more(r.unabated, full);
}

/** Works out a household: every main benefit each adult could have, each lawful combination, and which stands. */
export function workOut(h: Household, env: Env, forced?: Choice): Worked {
  const candidates = candidatesOf(h, env);
  const all = combinations(h, candidates, env);
  const stands = standing(h, all, forced);
  const mains = candidates.map((c) => {
    if (stands.choice[c.id] !== c.payment)
      return isPayable(c.alone) || paysNoMore(c.alone, stands) ? leftOut(c, stands) : c.alone;
    const own = (r: Result): boolean => r.payment === c.payment && r.for.includes(c.id);
    return stands.granted.find((r) => own(r) && r.for.length === 1) ?? stands.granted.find(own) ?? c.alone;
  });
  return { household: h, stands, best: highest(all), all, mains };
}
