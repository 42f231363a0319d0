import { getFacts, makeAssessment, recordFacts, type Fact } from "#contract/assessments.ts";
import type { ResponseOf } from "#contract/endpoint.ts";
import type { Assessment, PaymentAnswer } from "#law/assess/document.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../platform/call.ts";
import { today } from "../../platform/clock.ts";
import { keyOf } from "../../platform/data.ts";
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
  const client = useQueryClient();
  return useMutation<unknown, Error, NewFact[]>({
    mutationFn: (facts) =>
      call(recordFacts, {
        params: { id: personId },
        body: {
          facts: facts.map((fact) => ({ ...fact, id: newId(), on: today(), evidence: null, since: null })),
        },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(getFacts) }),
  });
}
