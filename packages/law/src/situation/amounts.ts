import { add, exact, fraction, mul, ZERO, type Exact } from "../engine/money.ts";
import type { Income, Period } from "./situation.ts";
import type { WeeklyIncome } from "./household.ts";

const WEEKS: Readonly<Record<Exclude<Period, "hour" | "once">, Exact>> = {
  week: fraction(1, 1),
  fortnight: fraction(1, 2),
  month: fraction(12, 52),
  year: fraction(1, 52),
};

/** An amount as dollars a week: fortnight / 2, month × 12 / 52, year / 52. By the hour it needs hours; once is no weekly amount. */
export function aWeek(amount: string, per: Period, hours?: number): Exact | null {
  if (per === "once") return null;
  if (per === "hour") return hours === undefined ? null : mul(exact(amount), exact(String(hours)));
  return mul(exact(amount), WEEKS[per]);
}

const WAGES = new Set(["wages", "self-employment"]);

/** Null when there is an amount by the hour without hours: then the week is unknown. */
export function weeklyIncome(income: readonly Income[]): WeeklyIncome | null {
  let wages = ZERO;
  let work = ZERO;
  let other = ZERO;
  for (const one of income) {
    if (one.per === "once") continue;
    const week = aWeek(one.amount, one.per, one.hours);
    if (week === null) return null;
    if (one.kind === "wages") wages = add(wages, week);
    if (WAGES.has(one.kind)) work = add(work, week);
    else other = add(other, week);
  }
  return { wages, work, other, total: add(work, other) };
}
