import { ZERO, add, compare, div, less, min, mul, sub } from "../engine/money.ts";
import type { Exact } from "../engine/money.ts";

/** One step of an income test: so much of each dollar of weekly income between two levels comes off the rate. */
export interface Tier {
  above: Exact;
  /** `null`: without end. */
  upTo: Exact | null;
  rate: Exact;
}

/**
 * What an income test takes off a weekly net rate, exact (never below 0). `income` is the total gross weekly income
 * of the person and their partner. Whole-dollar stepping is not confirmed anywhere, so part dollars count.
 * Social Security Act 2018 Schedule 2, definitions of Income Test 1 to 4.
 */
export function reductionOf(tiers: readonly Tier[], income: Exact): Exact {
  let total = ZERO;
  for (const tier of tiers) {
    if (compare(income, tier.above) <= 0) break;
    const top = tier.upTo === null ? income : min(income, tier.upTo);
    total = add(total, mul(sub(top, tier.above), tier.rate));
  }
  return total;
}

/** The weekly income at which a rate has become nil, exact: `250 + (rate − 27) / 0.70` under Income Test 1. */
export function cutOutOf(tiers: readonly Tier[], rate: Exact): Exact {
  let left = rate;
  let level = ZERO;
  for (const tier of tiers) {
    level = add(tier.above, div(left, tier.rate));
    if (tier.upTo === null || compare(level, tier.upTo) <= 0) return level;
    left = sub(left, mul(sub(tier.upTo, tier.above), tier.rate));
    if (less(left, ZERO)) return level;
  }
  return level;
}
