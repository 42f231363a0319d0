import type { Assessment, FactsOnFile, Kept, NewFact } from "./assessments.data.ts";
import { type Kind, kindOf } from "./fact-form.tsx";

export type Question = {
  pointer: string;
  ask: string;
  privately: boolean;
  payments: string[];
  /** Of the payment: who it would be for. */
  for: readonly string[];
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
        found.set(pointer, {
          pointer,
          ask,
          privately,
          payments: [payment.payment],
          for: payment.for,
          kind: kindOf(pointer),
        });
      }
    }
  }
  return [...found.values()].sort((a, b) => b.payments.length - a.payments.length);
}

/** What an answer writes down. A cost is part of a list, and a list is one fact: it is given whole. */
export function answerTo(question: Question, value: NewFact["value"], facts: FactsOnFile): NewFact {
  const source = "told in the interview";
  const [, place, field = ""] = /^\/costs\/(-?\d+)\/(\w+)$/.exec(question.pointer) ?? [];
  if (place === undefined) return { pointer: question.pointer, value, replaces: null, source };
  type Cost = Record<string, NewFact["value"]>;
  const onFile = facts.facts.find(({ pointer }) => pointer === "/costs");
  const costs = Array.isArray(onFile?.value) ? [...(onFile.value as Cost[])] : [];
  const at = costs[Number(place)] ? Number(place) : costs.findIndex((one) => isOf(one, question));
  const began = costs[at] ?? { kind: "childcare", for: question.for[0] ?? null };
  const cost = { ...began, [field]: value, ...(field === "amount" && !began["per"] ? { per: "week" } : {}) };
  if (at < 0) costs.push(cost);
  else costs[at] = cost;
  return { pointer: "/costs", value: costs, replaces: onFile?.id ?? null, source };
}

const isOf = (cost: Record<string, unknown>, question: Question) =>
  cost["kind"] === "childcare" && question.for.includes(String(cost["for"]));
