import { max, min, mul, sub, ZERO, type Exact } from "../../engine/money.ts";

/** What of the base rate the household finds itself (SSA 2018 Sch 4 Pt 7 cl 1 to 6). */
export const thresholdOf = (entry: Exact, base: Exact): Exact => mul(entry, base);

/** The share of the cost above the threshold, to the area's most; before abatement and rounding. Exact dollars a week. */
export function supplementBefore(cost: Exact, threshold: Exact, share: Exact, most: Exact): Exact {
  return min(mul(share, max(ZERO, sub(cost, threshold))), most);
}
