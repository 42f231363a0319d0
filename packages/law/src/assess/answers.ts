import { moneyText } from "../engine/rounding.ts";
import type { Result } from "../engine/result.ts";
import type { Household } from "../situation/household.ts";
import { PAYMENTS, type PaymentId } from "../situation/payments.ts";
import { ids } from "../situation/readers.ts";
import type { PaymentAnswer, WouldChange } from "./document.ts";
import { waitsForApplication } from "./gap.ts";
import type { Assessed } from "./households.ts";
import { asked, becauseMissing } from "./missing-said.ts";
import { paidNow, paidUncovered } from "./paid-now.ts";
import type { Speaker } from "./say.ts";

export type Changes = ReadonlyMap<Result, readonly WouldChange[]>;

function answer(
  h: Household,
  r: Result,
  results: readonly Result[],
  changes: Changes,
  speaker: Speaker,
): PaymentAnswer {
  const paid = paidNow(h, r, results);
  return {
    payment: r.payment as PaymentId,
    for: r.for,
    outcome: r.outcome,
    amount: r.amount === null ? null : moneyText(r.amount),
    per: r.per,
    basis: r.basis,
    because: becauseMissing(r, speaker),
    paidNow: paid === null ? null : moneyText(paid),
    ...(waitsForApplication(h, r) ? { onApplication: true as const } : {}),
    steps: r.steps.map((s) => speaker.step(s)),
    evidence: r.evidence.map((line) => speaker.line(line)),
    missing: asked(r.missing).map((m) => speaker.missing(m)),
    wouldChange: changes.get(r) ?? [],
    confidence: r.confidence,
  };
}

/** A payment whose rule the package does not hold: never absent, never "no". */
function notCovered(
  h: Household,
  payment: PaymentId,
  results: readonly Result[],
  speaker: Speaker,
): PaymentAnswer {
  const paid = paidUncovered(h, payment, results);
  return {
    payment,
    for: ids(h),
    outcome: "not-covered",
    amount: null,
    per: "week",
    basis: "not taxed",
    because: speaker.line({ key: "payment.notCovered" }),
    paidNow: paid === null ? null : moneyText(paid),
    steps: [],
    evidence: [],
    missing: [],
    wouldChange: [],
    confidence: null,
  };
}

/** One answer for each payment and those it is for, in the order of `PAYMENTS`. */
export function answersOf(
  assessed: readonly Assessed[],
  changes: Changes,
  speaker: Speaker,
): PaymentAnswer[] {
  return PAYMENTS.flatMap((payment) =>
    assessed.flatMap(({ household: h, results }) => {
      const own = results.filter((r) => r.payment === payment);
      if (own.length === 0) return [notCovered(h, payment, results, speaker)];
      return own.map((r) => answer(h, r, results, changes, speaker));
    }),
  );
}
