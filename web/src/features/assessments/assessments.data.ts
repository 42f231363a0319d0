import { type Fact, getFacts, makeAssessment, recordFacts } from "#contract/assessments.ts";
import type { ResponseOf } from "#contract/endpoint.ts";
import type { Assessment, PaymentAnswer } from "#law/assess/document.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { call } from "../../platform/call.ts";
import { today } from "../../platform/clock.ts";
import { keyOf, useWrite } from "../../platform/data.ts";
import { newId } from "../../platform/ids.ts";

export type Kept = ResponseOf<typeof makeAssessment>;
export type FactsOnFile = ResponseOf<typeof getFacts>;
export type FactOnFile = FactsOnFile["facts"][number];
export type { Assessment, PaymentAnswer };

/** The result inside a kept assessment. The server stored what `assess` gave, so it has that shape. */
export const resultOf = (kept: Kept): Assessment => kept.result as unknown as Assessment;

/** Works everything out and keeps it. One id for one press, so that a lost reply is harmless. */
export function useWorkItOut(caseId: string, personId: string) {
  const client = useQueryClient();
  const [id, setId] = useState(newId);
  return useMutation<Kept, Error, void>({
    mutationFn: () => call(makeAssessment, { params: { id: caseId }, body: { id, personId } }, { key: id }),
    onSuccess: async () => {
      setId(newId());
      await client.invalidateQueries({ queryKey: keyOf(getFacts) });
    },
  });
}

export type NewFact = { pointer: string; value: Fact["value"]; replaces: string | null; source: string };

/** Writes facts down with today's day. */
export function useRecordFacts(personId: string) {
  const write = useWrite(recordFacts, { changes: [getFacts] });
  // The same facts pressed again after a lost reply keep their ids: it is the same write.
  const intent = useRef<{ told: string; ids: string[] } | null>(null);
  return useMutation<unknown, Error, NewFact[]>({
    mutationFn: (facts) => {
      const told = JSON.stringify(facts);
      if (intent.current?.told !== told) intent.current = { told, ids: facts.map(newId) };
      const { ids } = intent.current;
      const rows = facts.map((fact, at) => ({
        ...fact,
        id: ids[at] ?? newId(),
        on: today(),
        evidence: null,
        since: null,
      }));
      return write.mutateAsync({ params: { id: personId }, body: { facts: rows } });
    },
    onSuccess: () => {
      intent.current = null;
    },
  });
}
