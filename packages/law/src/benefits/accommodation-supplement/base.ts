import { add, div, whole, ZERO, type Exact } from "../../engine/money.ts";
import type { Ctx } from "../../context.ts";
import type { Household } from "../../situation/household.ts";
import { benefitChildren, isDependent } from "../../situation/readers.ts";

const WEEKS = whole(52);

/** The full Jobseeker rate the household has or would have; a single person under 25 takes the rate from 25 (SSR reg 17). */
export function jobseekerRate(h: Household, ctx: Ctx): Exact | null {
  const children = benefitChildren(h) > 0;
  if (h.couple) {
    return ctx.rates.rate(
      children
        ? "js.couple.total.partnerNotOnBenefit.withChildren"
        : "js.couple.total.partnerNotOnBenefit.noChildren",
    );
  }
  return ctx.rates.rate(children ? "js.soleParent.other" : "js.single.25plus");
}

function benefitRate(h: Household, ctx: Ctx): Exact | null {
  const alone = ctx.main[0];
  if (alone === undefined) return jobseekerRate(h, ctx);
  if (alone.payment === "jobseeker-support" && ctx.main.length === 1) return jobseekerRate(h, ctx);
  let total = ZERO;
  for (const one of ctx.main) {
    if (one.unabated === undefined || one.unabated === null) return null;
    total = add(total, one.unabated);
  }
  return total;
}

/**
 * The base rate a week, exact: the main benefit before any test or deduction, or the Jobseeker rate off benefit, plus
 * the eldest child's family tax credit divided by 52 where a child is under 16 (SSR 2018 reg 17(2)).
 */
export function baseRate(h: Household, ctx: Ctx): Exact | null {
  const benefit = benefitRate(h, ctx);
  if (benefit === null) return null;
  const young = h.children.some((c) => isDependent(c) && !c.carersBenefit && (c.age === null || c.age < 16));
  const year = young ? ctx.rates.rate("ftc.eldest.annual") : ZERO;
  if (year === null) return null;
  const credit = young ? div(year, WEEKS) : ZERO;
  const base = add(benefit, credit);
  ctx.trace?.push({
    key: young ? "as.baseWithChild" : "as.base",
    inputs: {
      benefit,
      credit,
      payment: ctx.main[0]?.payment ?? "jobseeker-support",
      onBenefit: ctx.main.length > 0,
    },
    cite: "Social Security Regulations 2018 reg 17(2)",
    gives: base,
  });
  return base;
}
