import { same } from "../engine/money.ts";
import type { Result } from "../engine/result.ts";
import type { Household } from "../situation/household.ts";
import { coupleWith } from "../situation/prepare.ts";
import { askPerson } from "../situation/readers.ts";

/** Nobody has decided whether they are single: the household is worked out as one and as the other. */
export const isUndecided = (h: Household): boolean =>
  !h.couple && (h.relationshipStatus === null || h.relationshipStatus === "undecided");

export const asCouple = (h: Household): Household => coupleWith(h);

const RANK = ["payable", "may-be-payable", "cannot-be-worked-out", "not-covered", "not-payable"] as const;

function alike(a: Result, b: Result): boolean {
  if (a.outcome !== b.outcome) return false;
  return a.amount === null || b.amount === null ? a.amount === b.amount : same(a.amount, b.amount);
}

/** An amount is said only where there is one: what is not known is not nothing. */
const amountIn = (r: Result): "amount" | "none" => ((r.amount?.n ?? 0) > 0 ? "amount" : "none");

/** One answer for both ways: the same where they agree; otherwise a person must decide, and both are said. */
export function eitherWay(h: Household, single: readonly Result[], couple: readonly Result[]): Result[] {
  return single.map((one) => {
    const other = couple.find((r) => r.payment === one.payment);
    if (!other || alike(one, other)) return one;
    const best = Math.min(RANK.indexOf(one.outcome), RANK.indexOf(other.outcome));
    return {
      ...one,
      outcome: best <= 1 ? "may-be-payable" : "cannot-be-worked-out",
      because: {
        key: `both.ways.${amountIn(one)}.${amountIn(other)}`,
        inputs: {
          single: one.outcome,
          ...(one.amount ? { singleAmount: one.amount } : {}),
          couple: other.outcome,
          ...(other.amount ? { coupleAmount: other.amount } : {}),
        },
      },
      amount: null,
      missing: [...one.missing, askPerson(h.person, "relationshipStatus", "relationshipStatus", true)],
    };
  });
}
