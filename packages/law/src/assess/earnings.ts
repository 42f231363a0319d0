import { add, sub, mul, div, whole, ZERO, type Exact } from "../engine/money.ts";
import { halfUpToCent } from "../engine/rounding.ts";
import type { Book } from "../engine/book.ts";
import type { Result } from "../engine/result.ts";
import type { RateKey } from "../rates/tables.ts";
import type { Household, Person } from "../situation/household.ts";
import { adults } from "../situation/readers.ts";
import { accLevy } from "../tax/levy.ts";
import { annualScale, annualTax, grossOfNet, payrollScale } from "../tax/scale.ts";

/** What a household earns by work a week, and what is taken from it. Each figure in cents; null: unknown or not held. */
export interface Earnings {
  readonly gross: Exact;
  readonly tax: Exact;
  readonly accLevy: Exact;
  readonly net: Exact;
}

const WEEKS = whole(52);

/** Off benefit the payroll scale at 52 weeks; on top of a main benefit the year's tax on both less that on the benefit. */
function taxOn(earned: Exact, benefit: Exact, book: Book<RateKey>): Exact | null {
  const scale = benefit.n > 0 ? annualScale(book) : payrollScale(book);
  if (scale === null) return null;
  const base = benefit.n > 0 ? grossOfNet(scale, mul(WEEKS, benefit)) : ZERO;
  const year = add(base, mul(WEEKS, earned));
  return div(sub(annualTax(scale, year), annualTax(scale, base)), WEEKS);
}

function benefitOf(p: Person, granted: readonly Result[]): Exact {
  let total = ZERO;
  for (const r of granted) {
    if (r.amount !== null && r.for.includes(p.id)) total = add(total, div(r.amount, whole(r.for.length)));
  }
  return total;
}

/** The earnings of the adults of a household, with the main benefits granted to them; ITA 2007 Sch 1, ACA 2001 s 219. */
export function earningsOf(h: Household, granted: readonly Result[], book: Book<RateKey>): Earnings | null {
  let gross = ZERO;
  let tax = ZERO;
  let levy = ZERO;
  for (const p of adults(h)) {
    if (p.weekly === null) return null;
    if (p.weekly.work.n === 0) continue;
    const off = taxOn(p.weekly.work, benefitOf(p, granted), book);
    const levied = accLevy(p.weekly.work, WEEKS, book);
    if (off === null || levied === null) return null;
    gross = add(gross, p.weekly.work);
    tax = add(tax, halfUpToCent(off));
    levy = add(levy, halfUpToCent(levied));
  }
  return { gross, tax, accLevy: levy, net: sub(sub(gross, tax), levy) };
}
