import { isMainBenefit } from "#law/situation/payments.ts";
import type { Assessment, PaymentAnswer } from "./assessments.data.ts";

/** What a payment is to the person now: the order in which the groups are shown. */
export type GroupName = "under" | "ask" | "over" | "maybe" | "cannot" | "full" | "not";

/** One payment on the screen. Money in cents a week; null where it cannot be said. */
export type Entitlement = PaymentAnswer & {
  group: GroupName;
  paid: number;
  payable: number | null;
  gap: number;
};

export const cents = (dollars: string | null): number | null =>
  dollars === null ? null : Math.round(Number(dollars) * 100);

/** Sorts every payment into its group. What is not covered stands apart: it is never a "no". */
export function entitlementsOf(result: Assessment): { rows: Entitlement[]; notCovered: PaymentAnswer[] } {
  const waits = waiting(result.payments);
  const rows: Entitlement[] = [];
  const notCovered: PaymentAnswer[] = [];
  for (const answer of result.payments) {
    if (answer.outcome === "not-covered") {
      notCovered.push(answer);
      continue;
    }
    const paid = cents(answer.paidNow) ?? 0;
    const payable = cents(answer.amount);
    rows.push({
      ...answer,
      paid,
      payable,
      gap: (payable ?? 0) - paid,
      group: groupOf(answer, paid, payable, waits),
    });
  }
  return { rows, notCovered };
}

const isOpen = (answer: PaymentAnswer): boolean =>
  answer.outcome === "may-be-payable" || answer.outcome === "cannot-be-worked-out";

/** Payments of which too much cannot be said: one of them, or a main benefit that could stand in its place, is still open. */
function waiting(answers: readonly PaymentAnswer[]): ReadonlySet<string> {
  const mains = answers.filter((answer) => isMainBenefit(answer.payment));
  const instead = mains.some(isOpen) && !mains.some((answer) => answer.outcome === "payable");
  const open = answers.filter((answer) => isOpen(answer) || (instead && isMainBenefit(answer.payment)));
  return new Set(open.map((answer) => answer.payment));
}

function groupOf(
  answer: PaymentAnswer,
  paid: number,
  payable: number | null,
  waits: ReadonlySet<string>,
): GroupName {
  if (answer.outcome === "may-be-payable") return "maybe";
  if (answer.outcome === "cannot-be-worked-out") return "cannot";
  if (answer.outcome === "not-payable") return paid > 0 && !waits.has(answer.payment) ? "over" : "not";
  if (payable === null || payable === paid) return "full";
  if (payable < paid) return "over";
  // Kōwhai means a payment the person has, paid less than is payable. Never received is something to ask for.
  return paid > 0 ? "under" : "ask";
}

/** The sums of the headline, in cents a week. What could be asked for is never added to what is underpaid. */
export function sumsOf(rows: readonly Entitlement[]) {
  const sum = (group: GroupName, of: (row: Entitlement) => number) =>
    rows.filter((row) => row.group === group).reduce((total, row) => total + of(row), 0);
  const paid = rows.reduce((total, row) => total + row.paid, 0);
  const under = sum("under", (row) => row.gap);
  const ask = sum("ask", (row) => row.gap);
  const maybe = sum("maybe", (row) => Math.max(0, row.gap));
  const unsure = rows.filter((row) => row.group === "cannot" && row.paid > 0);
  return {
    paid,
    under,
    ask,
    maybe,
    over: sum("over", (row) => -row.gap),
    /** Why it cannot be said what is payable of what is being paid; null when it can. */
    unsure:
      unsure.length === 0
        ? null
        : unsure.some((row) => row.missing.some((one) => "rate" in one))
          ? ("rate" as const)
          : ("fact" as const),
  };
}
