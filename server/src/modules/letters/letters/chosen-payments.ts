import type { Assessment, PaymentAnswer } from "#law/assess/document.ts";
import { halfUpToCent, moneyText } from "#law/engine/rounding.ts";
import { aWeek } from "#law/situation/amounts.ts";
import { Invalid } from "../../../platform/errors.ts";
import type { ChosenPayment } from "../domain.ts";

type Found = PaymentAnswer;
type Picked = Omit<ChosenPayment, "whose"> & { whose: readonly string[] };

/**
 * Of a kept assessment the payments chosen, `payment` or `payment:<id>,<id>`, with what is received now and what may be
 * paid, a week. A payment not in the assessment is refused.
 */
export function chosenPayments(
  kept: { result: unknown },
  keys: readonly string[],
): { payments: Picked[]; people: string[] } {
  const all = (kept.result as Assessment).payments;
  const found = keys.flatMap((key) => {
    const [payment = "", ids] = key.split(":");
    const these = all.filter(
      (one) => one.payment === payment && (ids === undefined || one.for.join(",") === ids),
    );
    if (these.length === 0)
      throw new Invalid("A payment that was chosen is not in the assessment. Choose again.");
    return these;
  });
  const payments = found.map((one): Picked => {
    const isAlone = all.filter(({ payment }) => payment === one.payment).length === 1;
    const isWeekly = one.per !== "once" && ["payable", "may-be-payable"].includes(one.outcome);
    return {
      payment: one.payment,
      whose: isAlone ? [] : one.for,
      now: one.paidNow,
      mayBe: one.outcome === "not-payable" ? "0.00" : isWeekly ? weekly(one) : null,
      note:
        one.onApplication === true
          ? "startsOnApplication"
          : one.outcome === "may-be-payable"
            ? "personSatisfied"
            : null,
    };
  });
  return { payments, people: [...new Set(payments.flatMap(({ whose }) => whose))] };
}

/** Dollars a week, half up to the cent; null when it is unknown. */
function weekly({ amount, per }: Found): string | null {
  const week = amount === null ? null : aWeek(amount, per);
  return week === null ? null : moneyText(halfUpToCent(week));
}
