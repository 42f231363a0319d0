import { add, ZERO, type Exact } from "../engine/money.ts";
import { moneyText } from "../engine/rounding.ts";
import type { Result } from "../engine/result.ts";
import { aWeek } from "../situation/amounts.ts";
import type { Household } from "../situation/household.ts";
import { PAYMENTS, type PaymentId } from "../situation/payments.ts";
import { adults, ids } from "../situation/readers.ts";
import type { PaymentAnswer, WouldChange } from "./document.ts";
import { waitsForApplication } from "./gap.ts";
import type { Assessed } from "./households.ts";
import type { Speaker } from "./say.ts";

function paidNow(h: Household, payment: string, whom: readonly string[]): Exact | null {
  let total = ZERO;
  for (const p of adults(h)) {
    if (p.facts.received === undefined) return null;
    for (const r of p.facts.received) {
      if (r.payment !== payment || (r.for !== undefined && !whom.includes(r.for) && !whom.includes(p.id)))
        continue;
      total = add(total, aWeek(r.amount, r.per) ?? ZERO);
    }
  }
  return total;
}

export type Changes = ReadonlyMap<Result, readonly WouldChange[]>;

function answer(h: Household, r: Result, changes: Changes, speaker: Speaker): PaymentAnswer {
  const paid = paidNow(h, r.payment, r.for);
  return {
    payment: r.payment as PaymentId,
    for: r.for,
    outcome: r.outcome,
    amount: r.amount === null ? null : moneyText(r.amount),
    per: r.per,
    basis: r.basis,
    because: speaker.line(r.because),
    paidNow: paid === null ? null : moneyText(paid),
    ...(waitsForApplication(h, r) ? { onApplication: true as const } : {}),
    steps: r.steps.map((s) => speaker.step(s)),
    evidence: r.evidence.map((line) => speaker.line(line)),
    missing: r.missing.map((m) => speaker.missing(m)),
    wouldChange: changes.get(r) ?? [],
    confidence: r.confidence,
  };
}

/** A payment whose rule the package does not hold: never absent, never "no". */
function notCovered(payment: PaymentId, whom: readonly string[], speaker: Speaker): PaymentAnswer {
  return {
    payment,
    for: whom,
    outcome: "not-covered",
    amount: null,
    per: "week",
    basis: "not taxed",
    because: speaker.line({ key: "payment.notCovered" }),
    paidNow: null,
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
      if (own.length === 0) return [notCovered(payment, ids(h), speaker)];
      return own.map((r) => answer(h, r, changes, speaker));
    }),
  );
}
