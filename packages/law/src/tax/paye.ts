import type { Book } from "../engine/book.ts";
import { div, max, mul, sub, whole, ZERO, type Exact } from "../engine/money.ts";
import { cutToCent, cutToDollar } from "../engine/rounding.ts";
import type { RateKey } from "../rates/tables.ts";
import { flatRate, type TaxCode } from "./codes.ts";
import { independentEarnerInstalment } from "./independent-earner.ts";
import { levyOnPay } from "./levy.ts";
import { annualTax, payrollScale } from "./scale.ts";

/** Pays in a year: week, fortnight, four weeks, month. */
export const PERIODS = { week: 52, fortnight: 26, "four-weeks": 13, month: 12 } as const;
export type PayPeriod = keyof typeof PERIODS;

export interface Deducted {
  readonly tax: Exact;
  readonly levy: Exact;
}

/**
 * What payroll takes from one pay, dollars and cents: the pay is cut to whole dollars, each line to cents.
 * `earnedBefore` is this tax year's earnings before this pay, for the levy's maximum.
 * Null when a rate is not held (the flat codes are held from 31 July 2024). ITA 2007 s RD 10, Schs 1 and 2.
 */
export function payeOf(
  pay: Exact,
  code: TaxCode,
  book: Book<RateKey>,
  { period = "week", earnedBefore = ZERO }: { period?: PayPeriod; earnedBefore?: Exact } = {},
): Deducted | null {
  const paid = cutToDollar(pay);
  const tax = taxOf(paid, code, whole(PERIODS[period]), book);
  const levy = levyOnPay(paid, earnedBefore, book);
  return tax === null || levy === null ? null : { tax, levy };
}

function taxOf(paid: Exact, code: TaxCode, periods: Exact, book: Book<RateKey>): Exact | null {
  if (code !== "M" && code !== "ME") {
    const rate = flatRate(code, book);
    return rate === null ? null : cutToCent(mul(rate, paid));
  }
  const scale = payrollScale(book);
  if (scale === null) return null;
  const year = mul(paid, periods);
  const tax = div(annualTax(scale, year), periods);
  if (code === "M") return cutToCent(tax);
  const credit = independentEarnerInstalment(year, periods, book);
  return credit === null ? null : cutToCent(max(ZERO, sub(tax, credit)));
}
