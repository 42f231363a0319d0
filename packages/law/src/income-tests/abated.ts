import type { Ctx } from "../context.ts";
import { isZero, less, notBelowZero, same, sub, ZERO, type Exact } from "../engine/money.ts";
import { halfUpToCent } from "../engine/rounding.ts";
import type { Line } from "../engine/result.ts";
import { incomeTest, type IncomeTestName } from "./income-tests.ts";
import { cutOutOf, reductionOf } from "./reduction.ts";

export interface Abated {
  readonly amount: Exact;
  /** Said when income takes it all. */
  readonly nothing: Line;
}

/**
 * A net weekly rate less what its income test takes of gross weekly income, to the cent; null when the test is not held.
 * The rounding of a main benefit was not found in the law: half up, and marked so where it decides a cent.
 */
export function abated(rate: Exact, name: IncomeTestName, income: Exact, ctx: Ctx): Abated | null {
  const test = incomeTest(name, ctx.on);
  if (test === null) {
    ctx.rates.lacks(`income-tests ${name}`);
    return null;
  }
  ctx.rates.noSurerThan(test.confidence);
  const off = reductionOf(test.tiers, income);
  const left = notBelowZero(sub(rate, off));
  const amount = halfUpToCent(left);
  if (!same(amount, left)) ctx.rates.noSurerThan("memory");
  const cutOut = cutOutOf(test.tiers, rate);
  if (ctx.trace) {
    const first = test.tiers[0]?.above ?? ZERO;
    const steps = test.tiers
      .filter((tier) => less(tier.above, income))
      .map((tier) => ({
        key: tier.upTo === null ? "income.tier" : "income.tierTo",
        inputs: { rate: tier.rate, above: tier.above, upTo: tier.upTo ?? tier.above },
        cite: test.cite,
        gives: reductionOf([tier], income),
      }));
    ctx.trace.push({
      key: isZero(off) ? "income.nothingOff" : "income.off",
      inputs: { income, first, test: name },
      cite: test.cite,
      gives: off,
      steps,
    });
    ctx.trace.push({
      key: "income.left",
      inputs: { rate, off },
      cite: test.cite,
      gives: amount,
      rounded: "half up to a cent",
    });
  }
  return { amount, nothing: { key: "income.takesAll", inputs: { income, cutOut: halfUpToCent(cutOut) } } };
}
