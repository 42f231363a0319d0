import type { Book } from "../engine/book.ts";
import { addDays, daysBetween, type Day } from "../engine/days.ts";
import {
  add,
  div,
  fraction,
  less,
  mul,
  notBelowZero,
  sub,
  whole,
  ZERO,
  type Exact,
} from "../engine/money.ts";
import { cutToDollar } from "../engine/rounding.ts";
import type { RateKey } from "../rates/tables.ts";

const DAYS = 365;
/** The two parts of 2024-25: to 30 July 2024 (s LC 14) and from 31 July (s LC 15), each by its days. */
const SPLIT_YEAR: { readonly from: Day; readonly changes: Day; readonly to: Day } = {
  from: "2024-04-01",
  changes: "2024-07-31",
  to: "2025-03-31",
};

/** The credit of a full year at the limits of one day: 13c less for each complete dollar above the threshold (s LC 13). */
function fullYear(netIncome: Exact, on: Day, book: Book<RateKey>): Exact | null {
  const amount = book.rateOn("ietc.amount", on);
  const least = book.rateOn("ietc.minIncome", on);
  const threshold = book.rateOn("ietc.abatementThreshold", on);
  const rate = book.rateOn("ietc.abatementRate", on);
  if (amount === null || least === null || threshold === null || rate === null) return null;
  if (less(netIncome, least)) return ZERO;
  const dollars = cutToDollar(notBelowZero(sub(netIncome, threshold)));
  return notBelowZero(sub(amount, mul(rate, dollars)));
}

/**
 * Independent earner tax credit for a year without a disqualifying payment, exact dollars, on the year's net income
 * (gross of tax). In 2024-25 two parts are added. Null: not held. ITA 2007 ss LC 13 to LC 15.
 */
export function independentEarnerYear(netIncome: Exact, book: Book<RateKey>): Exact | null {
  const { on } = book;
  if (on < SPLIT_YEAR.from || on > SPLIT_YEAR.to) return fullYear(netIncome, on, book);
  const before = fullYear(netIncome, addDays(SPLIT_YEAR.changes, -1), book);
  const after = fullYear(netIncome, SPLIT_YEAR.changes, book);
  if (before === null || after === null) return null;
  const days = daysBetween(SPLIT_YEAR.from, SPLIT_YEAR.changes);
  return add(mul(before, fraction(days, DAYS)), mul(after, fraction(DAYS - days, DAYS)));
}

/** The same for a part of a year: whole months of 12 (s LC 13(3)). */
export function independentEarnerMonths(netIncome: Exact, months: number, book: Book<RateKey>): Exact | null {
  const year = independentEarnerYear(netIncome, book);
  return year === null ? null : mul(year, div(whole(months), whole(12)));
}

/** What code ME takes off one pay: the year's credit at the limits of the day, over the pays in a year. */
export function independentEarnerInstalment(
  netIncome: Exact,
  periods: Exact,
  book: Book<RateKey>,
): Exact | null {
  const year = fullYear(netIncome, book.on, book);
  return year === null ? null : div(year, periods);
}
