import { add, div, max, mul, sub, whole, ZERO, type Exact } from "../../engine/money.ts";
import type { Ctx } from "../../context.ts";
import { incomeTest } from "../../income-tests/income-tests.ts";
import { cutOutOf } from "../../income-tests/reduction.ts";
import type { Household } from "../../situation/household.ts";
import { benefitChildren } from "../../situation/readers.ts";
import { jobseekerRate } from "./base.ts";

const EACH_HUNDRED = whole(100);

/** Cash above the floor counts as 1 a week for each 100 (SSA s 423). */
function deemedIncome(h: Household, cash: Exact, ctx: Ctx): Exact | null {
  const floor = ctx.rates.rate(
    h.couple || benefitChildren(h) > 0
      ? "as.deemedIncome.assetFloor.coupleOrChildren"
      : "as.deemedIncome.assetFloor.single",
  );
  return floor === null ? null : max(ZERO, div(sub(cash, floor), EACH_HUNDRED));
}

/**
 * What comes off for a household without a main benefit: 25c for each 1 of gross weekly income above the Jobseeker
 * cut-out, a sole parent's as if Income Test 3 (SSR 2018 reg 18). Exact; null when a rate is not held.
 */
export function reductionOffBenefit(h: Household, income: Exact, cash: Exact, ctx: Ctx): Exact | null {
  const test = incomeTest("IT3", ctx.on);
  const rate = jobseekerRate(h, ctx);
  const share = ctx.rates.rate("as.abatementRate.nonBeneficiary");
  const deemed = deemedIncome(h, cash, ctx);
  if (test === null) ctx.rates.lacks("income-tests IT3");
  if (test === null || rate === null || share === null || deemed === null) return null;
  const level = cutOutOf(test.tiers, rate);
  const total = add(income, deemed);
  const reduction = max(ZERO, mul(share, sub(total, level)));
  ctx.trace?.push({
    key: deemed.n > 0 ? "as.reductionWithCash" : "as.reduction",
    inputs: { income, deemed, level, share },
    cite: "Social Security Regulations 2018 reg 18",
    gives: reduction,
  });
  return reduction;
}
