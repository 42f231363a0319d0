import type { Ctx } from "../../context.ts";
import { min, type Exact } from "../../engine/money.ts";
import { halfUpToCent } from "../../engine/rounding.ts";
import { MOST } from "./rates.ts";
import { sectionOf } from "../../gates/section.ts";

/** Actual extra costs to the maximum, dollars a week (SSA 2018 Sch 4 Pt 9 cl 2). Null: not held. */
export function disabilityAmount(costs: Exact, ctx: Ctx): Exact | null {
  const most = ctx.rates.rate(MOST);
  if (most === null) return null;
  const amount = halfUpToCent(min(costs, most));
  ctx.trace?.push({
    key: "da.amount",
    inputs: { costs, most },
    cite: sectionOf(MOST, ctx),
    gives: amount,
    rounded: "half up to a cent",
  });
  return amount;
}
