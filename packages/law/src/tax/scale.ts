import type { Book } from "../engine/book.ts";
import type { Day } from "../engine/days.ts";
import { add, div, exact, isZero, less, min, more, mul, sub, ZERO, type Exact } from "../engine/money.ts";
import { RATES, type RateKey } from "../rates/tables.ts";

export interface Band {
  readonly over: Exact;
  /** `null`: without end. */
  readonly upTo: Exact | null;
  readonly rate: Exact;
}
export type Scale = readonly Band[];

const TO_2024: readonly RateKey[] = [
  "annual.2010to2024.band1.rate",
  "annual.2010to2024.band2.rate",
  "annual.2010to2024.band3.rate",
  "annual.2010to2024.band4.rate",
  "annual.2010to2024.band5.rate",
];
const COMPOSITE: readonly RateKey[] = [
  "annual.2024to2025.band1.rate",
  "annual.2024to2025.band2.rate",
  "annual.2024to2025.band3.rate",
  "annual.2024to2025.band4.rate",
  "annual.2024to2025.band5.rate",
  "annual.2024to2025.band6.rate",
  "annual.2024to2025.band7.rate",
  "annual.2024to2025.band8.rate",
];
const FROM_2025: readonly RateKey[] = [
  "annual.2025on.band1.rate",
  "annual.2025on.band2.rate",
  "annual.2025on.band3.rate",
  "annual.2025on.band4.rate",
  "annual.2025on.band5.rate",
];
const PAYROLL: readonly RateKey[] = [
  "paye.20240731.band1.rate",
  "paye.20240731.band2.rate",
  "paye.20240731.band3.rate",
  "paye.20240731.band4.rate",
  "paye.20240731.band5.rate",
];

const COMPOSITE_FROM: Day = "2024-04-01";
const COMPOSITE_TO: Day = "2025-03-31";
/** Payroll kept the scale of the year before until 30 July 2024 (Taxation (Budget Measures) Act 2024). */
const OLD_SCALE_LAST: Day = "2024-03-31";
const PAYROLL_FROM: Day = "2024-07-31";

const edges = new Map<RateKey, { over: Exact; upTo: Exact | null }>();
function edgesOf(key: RateKey): { over: Exact; upTo: Exact | null } {
  let found = edges.get(key);
  if (!found) {
    const band = RATES[key].band;
    if (!band) throw new RangeError(`${key} is not the rate of a band`);
    found = { over: exact(band.over), upTo: band.upTo === null ? null : exact(band.upTo) };
    edges.set(key, found);
  }
  return found;
}

function scaleOf(keys: readonly RateKey[], book: Book<RateKey>, on: Day): Scale | null {
  const bands: Band[] = [];
  for (const key of keys) {
    const rate = book.rateOn(key, on);
    if (rate === null) return null;
    bands.push({ ...edgesOf(key), rate });
  }
  return bands;
}

/** The scale of the tax year of the book's day; the year 2024-25 has a composite one. Null: not held. ITA 2007 Sch 1 Pt A cl 1. */
export function annualScale(book: Book<RateKey>): Scale | null {
  const { on } = book;
  return scaleOf(on < COMPOSITE_FROM ? TO_2024 : on <= COMPOSITE_TO ? COMPOSITE : FROM_2025, book, on);
}

/** The scale that payroll used on the book's day: the old one to 30 July 2024, then the new. Null: not held. */
export function payrollScale(book: Book<RateKey>): Scale | null {
  const { on } = book;
  if (on >= PAYROLL_FROM) return scaleOf(PAYROLL, book, on);
  return scaleOf(TO_2024, book, on < COMPOSITE_FROM ? on : OLD_SCALE_LAST);
}

/** Income tax for a year on `income` dollars, exact. Part dollars count. */
export function annualTax(scale: Scale, income: Exact): Exact {
  let tax = ZERO;
  for (const { over, upTo, rate } of scale) {
    if (!more(income, over)) break;
    tax = add(tax, mul(sub(upTo === null ? income : min(income, upTo), over), rate));
  }
  return tax;
}

/** The year's income whose tax leaves `net`: the scale turned round, exact. */
export function grossOfNet(scale: Scale, net: Exact): Exact {
  if (isZero(net)) return ZERO;
  let keptBelow = ZERO;
  for (const { over, upTo, rate } of scale) {
    const kept = sub({ n: 1, d: 1 }, rate);
    const gross = add(over, div(sub(net, keptBelow), kept));
    if (upTo === null || !less(upTo, gross)) return gross;
    keptBelow = add(keptBelow, mul(sub(upTo, over), kept));
  }
  return ZERO;
}
