import { add, exact, max, mul, ONE, sub, ZERO, type Exact } from "../../engine/money.ts";
import type { Ctx } from "../../context.ts";
import { aWeek } from "../../situation/amounts.ts";
import type { Household } from "../../situation/household.ts";
import { EVERY_BOARDER_COUNTS_FROM, type Tenure } from "./rates.ts";

/** Board and rent taken in, a week, that comes off the cost (SSA s 65AAA). Null when a share is not held. */
function accommodationIncome(h: Household, ctx: Ctx): Exact | null {
  const boarders = h.home?.boarders;
  let total = ZERO;
  if (boarders !== undefined && boarders.length > 0) {
    const counts = ctx.on >= EVERY_BOARDER_COUNTS_FROM || boarders.length > 2;
    const share = counts ? ctx.rates.rate("as.boarderIncomeShare") : ZERO;
    if (share === null) return null;
    for (const boarder of boarders) total = add(total, mul(share, aWeek(boarder.pays, boarder.per) ?? ZERO));
  }
  const rent = h.home?.rentFromOthers;
  return rent === undefined ? total : add(total, aWeek(rent.amount, rent.per) ?? ZERO);
}

/** Qualifying accommodation cost, dollars a week, exact; null when a share it needs is not held (SSA s 65AAA). */
export function qualifyingCost(h: Household, cost: Exact, tenure: Tenure, ctx: Ctx): Exact | null {
  const share = tenure === "board" ? ctx.rates.rate("as.boardShare") : ONE;
  const income = accommodationIncome(h, ctx);
  if (share === null || income === null) return null;
  const counted = share === ONE ? cost : mul(cost, share);
  const business = h.home?.businessShare;
  const own = business === undefined ? counted : mul(counted, sub(ONE, exact(business)));
  const qualifying = income === ZERO ? own : max(ZERO, sub(own, income));
  ctx.trace?.push({
    key: tenure === "board" ? "as.board" : qualifying === cost ? "as.cost" : "as.costLess",
    inputs: { cost, tenure, share, income },
    cite: "Social Security Act 2018 s 65AAA",
    gives: qualifying,
  });
  return qualifying;
}
