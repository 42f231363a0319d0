import type { Ctx } from "../context.ts";
import { add, div, mul, whole, ZERO, type Exact } from "../engine/money.ts";
import { aWeek } from "../situation/amounts.ts";
import type { Household, Person } from "../situation/household.ts";
import { adults, paidUnworked } from "../situation/readers.ts";
import { annualScale, grossOfNet, type Scale } from "../tax/scale.ts";
import type { YearWay } from "./year.ts";

/** One adult's taxable income a week, before tax, exact dollars. */
export interface Earned {
  readonly id: string;
  readonly wages: Exact;
  /** Wages and self-employment. */
  readonly work: Exact;
  /** Other taxable income, without benefits. */
  readonly other: Exact;
  /** The main benefit after its income test, and what it is before tax. */
  readonly benefit: Exact;
  readonly grossBenefit: Exact;
  readonly total: Exact;
}

const UNTAXED = new Set(["child-support", "boarders"]);

/** Taxable income that is neither work nor benefit; what is not taxed is left out. */
function otherTaxable(p: Person): Exact {
  let total = ZERO;
  for (const one of p.facts.income ?? []) {
    if (one.kind === "wages" || one.kind === "self-employment") continue;
    if (one.taxable ?? !UNTAXED.has(one.kind))
      total = add(total, aWeek(one.amount, one.per, one.hours) ?? ZERO);
  }
  return total;
}

/** The person's net main benefit or pension a week: one granted to both is halved between them. Null when it cannot be worked out. */
function benefitOf(p: Person, ctx: Ctx): Exact | null {
  let total = ZERO;
  for (const one of ctx.main) {
    if (one.amount === null) return null;
    if (one.for.includes(p.id)) total = add(total, div(one.amount, whole(one.for.length)));
  }
  return add(total, paidUnworked(p, ctx.main.length > 0));
}

function earnedBy(p: Person, scale: Scale, year: YearWay, ctx: Ctx): Earned | null {
  const benefit = benefitOf(p, ctx);
  if (p.weekly === null || benefit === null) return null;
  const grossBenefit = div(grossOfNet(scale, mul(benefit, year.weeks)), year.weeks);
  const other = otherTaxable(p);
  const { wages, work } = p.weekly;
  return { id: p.id, wages, work, other, benefit, grossBenefit, total: add(add(work, other), grossBenefit) };
}

/**
 * What each adult earns a week, with the main benefit before tax: the amount whose tax on the annual scale leaves the
 * net benefit after its income test. Null when an income is unknown or a rate is not held.
 */
export function earned(h: Household, ctx: Ctx, year: YearWay): readonly Earned[] | null {
  const scale = annualScale(ctx.rates);
  if (scale === null || (h.couple && h.partner === null)) return null;
  const found: Earned[] = [];
  for (const p of adults(h)) {
    const one = earnedBy(p, scale, year, ctx);
    if (one === null) return null;
    found.push(one);
  }
  return found;
}

/** Child support received is not taxed, but counts in family scheme income (ITA 2007 s MB 11; the list is general knowledge). */
function childSupport(h: Household): Exact {
  let total = ZERO;
  for (const p of adults(h))
    for (const one of p.facts.income ?? [])
      if (one.kind === "child-support") total = add(total, aWeek(one.amount, one.per) ?? ZERO);
  return total;
}

/** Family scheme income of both partners for a year, before tax, exact (ITA 2007 subpart MB). */
export function familySchemeIncome(h: Household, ctx: Ctx, year: YearWay): Exact | null {
  const both = earned(h, ctx, year);
  if (both === null) return null;
  const week = both.reduce((sum, one) => add(sum, one.total), childSupport(h));
  return mul(week, year.weeks);
}
