import { ZERO, add, isZero, less, min, more, mul, notBelowZero, sub } from "../../engine/money.ts";
import type { Exact } from "../../engine/money.ts";
import { halfUpToCent } from "../../engine/rounding.ts";

/** Dollars a week. */
export interface Needs {
  chargeable: Exact;
  allowable: Exact;
  /** Main benefits of the person and partner before any reduction; for others, as if on Jobseeker Support. */
  netBenefits: Exact;
  familyTaxCredit: Exact;
  /** Disability costs above the most that Disability Allowance pays. */
  disabilityAboveMaximum: Exact;
}

/** The dated terms of regulations 62, 64 and 66 and Schedule 3. */
export interface Terms {
  upperLimitShare: Exact;
  standardCostsShare: Exact;
  /** `null`: an earlier law without this cap. */
  excessInFullUpTo: Exact | null;
  excessShareAbove: Exact;
  leastPayable: Exact;
}

export interface Worked {
  disposable: Exact;
  standardCosts: Exact;
  deficiency: Exact;
  upperLimit: Exact;
  exception: Exact;
  amount: Exact;
}

/**
 * Temporary Additional Support in dollars a week, each component to the cent, half up: the only way that reproduces
 * the three printed examples. Social Security Regulations 2018 regs 62 to 66 and Schedule 3 Part 1.
 */
export function workedOut(needs: Needs, terms: Terms): Worked {
  const disposable = halfUpToCent(sub(needs.chargeable, needs.allowable));
  const standardCosts = halfUpToCent(
    mul(add(needs.netBenefits, needs.familyTaxCredit), terms.standardCostsShare),
  );
  const deficiency = notBelowZero(sub(standardCosts, disposable));
  const upperLimit = halfUpToCent(mul(needs.netBenefits, terms.upperLimitShare)); // reg 62(3): no family tax credit here
  const exception = exceptionOf(deficiency, upperLimit, needs.disabilityAboveMaximum, terms);
  const amount = add(min(deficiency, upperLimit), exception);
  // reg 66(1)(b): nil below the least amount
  return {
    disposable,
    standardCosts,
    deficiency,
    upperLimit,
    exception,
    amount: less(amount, terms.leastPayable) ? ZERO : amount,
  };
}

/** reg 64(1A): what disability costs above the Disability Allowance maximum add over the upper limit. */
function exceptionOf(deficiency: Exact, upperLimit: Exact, aboveMaximum: Exact, terms: Terms): Exact {
  if (!more(deficiency, upperLimit) || isZero(aboveMaximum)) return ZERO;
  const excess = min(sub(deficiency, upperLimit), aboveMaximum);
  const full = terms.excessInFullUpTo;
  if (full === null || !more(excess, full)) return halfUpToCent(excess);
  return halfUpToCent(add(full, mul(sub(excess, full), terms.excessShareAbove)));
}
