import type { Book } from "../engine/book.ts";
import { add, div, whole, ZERO, type Exact } from "../engine/money.ts";
import type { Result, Step } from "../engine/result.ts";
import type { Ctx, Settings } from "../context.ts";
import type { RateKey } from "../rates/tables.ts";
import type { Household } from "../situation/household.ts";
import type { MainBenefit, PaymentId } from "../situation/payments.ts";
import { earningsOf, type Earnings } from "./earnings.ts";
import { RULES } from "./rules.ts";

export interface Env {
  readonly rates: Book<RateKey>;
  readonly settings: Settings;
  readonly trace: boolean;
}

/** A main benefit or none for each adult, by id. */
export type Choice = Readonly<Record<string, MainBenefit | null>>;

/** One lawful way to put a household's payments together, and all that follows from it. */
export interface Combination {
  readonly choice: Choice;
  readonly granted: readonly Result[];
  readonly others: readonly Result[];
  readonly earnings: Earnings | null;
  /** Payments payable a week, and earnings after tax and levy; null when a part is unknown. */
  readonly net: Exact | null;
}

const IN_A_WEEK: Readonly<Record<string, Exact>> = { week: whole(1), fortnight: whole(2), year: whole(52) };

/** A result's amount as dollars a week; null for what is not paid by the week. */
export function weekly(r: Result): Exact | null {
  const weeks = IN_A_WEEK[r.per];
  return r.amount === null || weeks === undefined ? null : div(r.amount, weeks);
}

export const isPayable = (r: Result): boolean => r.outcome === "payable";

/** What is payable a week in all. */
export function payableWeekly(results: Iterable<Result>): Exact {
  let total = ZERO;
  for (const r of results) if (isPayable(r)) total = add(total, weekly(r) ?? ZERO);
  return total;
}

export function contextOf(env: Env, main: readonly Result[], found: Ctx["found"]): Ctx {
  return { on: env.rates.on, rates: env.rates, settings: env.settings, trace: traceOf(env), found, main };
}
const traceOf = (env: Env): Step[] | null => (env.trace ? [] : null);

/** Everything after the main benefits, in the Act's order. */
export function combine(h: Household, choice: Choice, granted: readonly Result[], env: Env): Combination {
  const found: Partial<Record<PaymentId, Result>> = {};
  for (const r of granted) found[r.payment as PaymentId] = r;
  const base = contextOf(env, granted, found);
  const others: Result[] = [];
  for (const { payment, rule } of RULES) {
    const answer = rule(h, env.trace ? { ...base, trace: [] } : base);
    const results = "payment" in answer ? [answer] : answer;
    const first = results[0];
    if (first) found[payment] = first;
    others.push(...results);
  }
  const earnings = earningsOf(h, base);
  const paid = add(payableWeekly(granted), payableWeekly(others));
  return { choice, granted, others, earnings, net: earnings === null ? null : add(earnings.net, paid) };
}
