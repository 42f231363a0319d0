import type { Book } from "../engine/book.ts";
import { div, min, mul, notBelowZero, sub, type Exact } from "../engine/money.ts";
import { cutToCent } from "../engine/rounding.ts";
import type { RateKey } from "../rates/tables.ts";

/**
 * ACC earners' levy in an average week of `weeks` a year: the rate with GST on gross earnings, up to the maximum
 * earnings of the year. Exact; null when not held. Accident Compensation Act 2001 s 219; SL 2025/18 regs 4, 5, 8.
 * Earnings are wages, self-employment and weekly compensation, not benefits, parental leave or student allowance (s 11).
 */
export function accLevy(earnings: Exact, weeks: Exact, book: Book<RateKey>): Exact | null {
  const rate = book.rate("levy.rate.incl");
  const most = book.rate("levy.maxEarnings");
  if (rate === null || most === null) return null;
  return mul(rate, min(earnings, div(most, weeks)));
}

/**
 * The levy taken from one pay by payroll: on what of the pay is still under the year's maximum, cut to the cent
 * (the cut is general knowledge, not confirmed). `paid` is whole dollars; `earnedBefore` is what the year already has.
 */
export function levyOnPay(paid: Exact, earnedBefore: Exact, book: Book<RateKey>): Exact | null {
  const rate = book.rate("levy.rate.incl");
  const most = book.rate("levy.maxEarnings");
  if (rate === null || most === null) return null;
  return cutToCent(mul(rate, min(paid, notBelowZero(sub(most, earnedBefore)))));
}
