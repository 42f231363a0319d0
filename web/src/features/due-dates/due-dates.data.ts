import { listCases } from "#contract/cases.ts";
import { type DueDateKind, finishDueDate, listDueDates, setDueDate } from "#contract/due-dates.ts";
import { getPersonPage } from "#contract/person-page.ts";
import { getToday } from "#contract/today.ts";
import { useWrite } from "../../platform/data.ts";

const changes = [listDueDates, getToday, getPersonPage, listCases];
export const useSetDate = () => useWrite(setDueDate, { changes });
export const useFinishDate = () => useWrite(finishDueDate, { changes });

export const kindWords: Record<DueDateKind, string> = {
  "benefit-expires": "A payment stops",
  "certificate-ends": "A certificate ends",
  "grant-ends": "A grant ends",
  "ask-again": "A payment has to be asked for again",
  "proof-due": "Proof is due",
  report: "A report is due",
  "review-answer": "Answer to a review",
  "information-request": "Answer to a request for information",
  hearing: "Hearing",
  "decision-due": "A decision is due",
  "yearly-review": "Yearly review",
  release: "Release",
  discharge: "Discharge from hospital",
  "move-in": "Moving in",
  "move-out": "Moving out",
  other: "Something else",
};
