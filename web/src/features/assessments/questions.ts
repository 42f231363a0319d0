import type { Assessment, Kept } from "./assessments.data.ts";
import { type Kind, kindOf } from "./fact-form.tsx";

export type Question = {
  pointer: string;
  ask: string;
  privately: boolean;
  payments: string[];
  /** How it can be answered here; null: it is more than one answer, and stands under Facts. */
  kind: Kind | null;
};

/** The questions whose answers would settle a payment, the one that settles most first. */
export function questionsOf(result: Assessment, kept: Kept): Question[] {
  const people = kept.situation["people"] as { id: string }[];
  const found = new Map<string, Question>();
  for (const payment of result.payments) {
    for (const one of payment.missing) {
      if (!("fact" in one)) continue;
      // The law counts people by their place; facts are kept by their id.
      const pointer = one.fact.replace(
        /^\/people\/(\d+)/,
        (_, at: string) => `/people/${people[Number(at)]?.id ?? at}`,
      );
      const known = found.get(pointer);
      if (known) known.payments.push(payment.payment);
      else {
        const { ask, privately = false } = one;
        found.set(pointer, { pointer, ask, privately, payments: [payment.payment], kind: kindOf(pointer) });
      }
    }
  }
  return [...found.values()].sort((a, b) => b.payments.length - a.payments.length);
}
