import type { Ctx } from "../context.ts";
import { add, div, mul, same, sub, type Exact } from "../engine/money.ts";
import { cutToCent, cutToDollar, halfUpToCent } from "../engine/rounding.ts";
import { earned, type Earned } from "../credits/income.ts";
import type { YearWay } from "../credits/year.ts";
import type { Household } from "../situation/household.ts";
import { accLevy } from "../tax/levy.ts";
import { payeOf } from "../tax/paye.ts";
import { annualScale, annualTax } from "../tax/scale.ts";

/** One adult's work in a week: each figure to the cent. */
export interface Pay {
  readonly id: string;
  readonly gross: Exact;
  readonly tax: Exact;
  readonly levy: Exact;
}

/** What the year's tax is more for the work than it would be without: over the year a secondary code squares up to this. */
function taxOnTop(one: Earned, ctx: Ctx, year: YearWay): Exact | null {
  const scale = annualScale(ctx.rates);
  if (scale === null) return null;
  const base = mul(one.grossBenefit, year.weeks);
  const both = add(base, mul(one.work, year.weeks));
  return halfUpToCent(div(sub(annualTax(scale, both), annualTax(scale, base)), year.weeks));
}

function taxOf(one: Earned, ctx: Ctx, year: YearWay): Exact | null {
  const employee = one.benefit.n === 0 && same(one.work, one.wages);
  if (year.average || !employee) return taxOnTop(one, ctx, year);
  return payeOf(one.wages, "M", ctx.rates)?.tax ?? null;
}

function levyOf(one: Earned, ctx: Ctx, year: YearWay): Exact | null {
  const levy = accLevy(year.average ? one.work : cutToDollar(one.work), year.weeks, ctx.rates);
  return levy && (year.average ? halfUpToCent(levy) : cutToCent(levy));
}

/** The pay of each adult, with tax and levy off. Null: a rate is not held, or an income is unknown. */
export function payOf(h: Household, ctx: Ctx, year: YearWay): readonly Pay[] | null {
  ctx.rates.begin();
  const both = earned(h, ctx, year);
  if (both === null) return null;
  const pays: Pay[] = [];
  for (const one of both) {
    const tax = taxOf(one, ctx, year);
    const levy = levyOf(one, ctx, year);
    if (tax === null || levy === null) return null;
    pays.push({ id: one.id, gross: one.work, tax, levy });
  }
  return pays;
}
