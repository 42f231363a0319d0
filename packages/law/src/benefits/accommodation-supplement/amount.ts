import { max, mul, sub, ZERO, type Exact } from "../../engine/money.ts";
import { roundUpToDollar } from "../../engine/rounding.ts";
import type { Ctx } from "../../context.ts";
import type { Household } from "../../situation/household.ts";
import { benefitChildren } from "../../situation/readers.ts";
import { reductionOffBenefit } from "./abatement.ts";
import { baseRate } from "./base.ts";
import { qualifyingCost } from "./costs.ts";
import { supplementBefore, thresholdOf } from "./formula.ts";
import { ENTRY_SHARE, MOST, type Area, type HouseholdSize, type Tenure } from "./rates.ts";

export interface Known {
  readonly cost: Exact;
  readonly tenure: Tenure;
  readonly area: Area;
  readonly cash: Exact;
  /** Gross weekly income; used off benefit only. */
  readonly income: Exact;
}

export function householdSize(h: Household): HouseholdSize {
  const children = benefitChildren(h);
  if (h.couple) return children > 0 ? "largerFamily" : "twoPerson";
  return children > 1 ? "largerFamily" : children === 1 ? "twoPerson" : "single";
}

/** Dollars a week, whole; null when a rate it needs is not held. Sources: SSA 2018 Sch 4 Pt 7, SSR 2018 regs 16 to 19. */
export function accommodationSupplementAmount(h: Household, known: Known, ctx: Ctx): Exact | null {
  const cost = qualifyingCost(h, known.cost, known.tenure, ctx);
  const base = baseRate(h, ctx);
  const entry = ctx.rates.rate(ENTRY_SHARE[known.tenure]);
  const share = ctx.rates.rate("as.subsidyRate");
  const size = householdSize(h);
  const mostKey = MOST[size][known.area];
  const most = ctx.rates.rate(mostKey);
  if (cost === null || base === null || entry === null || share === null || most === null) return null;
  const threshold = thresholdOf(entry, base);
  const before = supplementBefore(cost, threshold, share, most);
  if (ctx.trace) {
    const above = max(ZERO, sub(cost, threshold));
    const part = mul(share, above);
    const schedule = `Social Security Act 2018 ${ctx.rates.cite(mostKey).replace("SSA 2018 ", "")}`;
    ctx.trace.push(
      { key: "as.threshold", inputs: { entry, base }, cite: schedule, gives: threshold },
      { key: "as.above", inputs: { cost, threshold }, cite: schedule, gives: above },
      { key: "as.share", inputs: { share, above }, cite: schedule, gives: part },
      { key: "as.most", inputs: { size, area: known.area, most }, cite: `${schedule}, 8`, gives: before },
    );
  }
  const off = ctx.main.length > 0 ? ZERO : reductionOffBenefit(h, known.income, known.cash, ctx);
  if (off === null) return null;
  const left = max(ZERO, sub(before, off));
  const amount = roundUpToDollar(left); // SSR 2018 reg 19(2)
  ctx.trace?.push({
    key: off.n > 0 ? "as.lessReduction" : "as.rounded",
    inputs: { before, off, left },
    cite: "Social Security Regulations 2018 reg 19(2)",
    gives: amount,
    rounded: "up to a whole dollar",
  });
  return amount;
}
