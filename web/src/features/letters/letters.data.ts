import { getAssessment, listAssessments } from "#contract/assessments.ts";
import type { Assessment } from "#law/assess/document.ts";
import { useRead } from "../../platform/data.ts";

/** The newest assessment of a case, or the one that was asked for: what the payments of a summary are taken from. */
export function useAssessmentFor(caseId: string | null, asked: string | undefined) {
  const list = useRead(
    listAssessments,
    { params: { id: caseId ?? "" } },
    { enabled: caseId !== null && !asked },
  );
  const id = asked ?? list.data?.items[0]?.id;
  const read = useRead(getAssessment, { params: { id: id ?? "" } }, { enabled: id !== undefined });
  return { id: id ?? null, result: (read.data?.result as unknown as Assessment | undefined) ?? null };
}

/** A payment as the summary names it: with whom it is for. */
export const paymentKey = (payment: string, forWhom: readonly string[]): string =>
  `${payment}:${forWhom.join(",")}`;
