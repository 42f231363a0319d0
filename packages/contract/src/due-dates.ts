import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { ById, Day, Id, Line, Moment, Version, Written } from "./basics.ts";

/** What happens on the day. Today puts it in its order by this. */
export const DueDateKind = z.enum([
  "benefit-expires",
  "certificate-ends",
  "grant-ends",
  "report",
  "review-answer",
  "information-request",
  "hearing",
  "decision-due",
  "release",
  "discharge",
  "move-in",
  "move-out",
  "yearly-review",
  "ask-again",
  "proof-due",
  "other",
]);
export type DueDateKind = z.infer<typeof DueDateKind>;

/** A day that the law or the calendar sets, and nobody here can move. */
export const DueDate = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  kind: DueDateKind,
  on: Day,
  words: z.string(),
  recordedAt: Moment,
  recordedBy: z.string(),
  done: z.strictObject({ at: Moment, by: z.string() }).nullable(),
});
export type DueDate = z.infer<typeof DueDate>;

export const listDueDates = endpoint({
  name: "listDueDates",
  summary: "The set dates of a case: still to do by day, then what is done, newest first",
  method: "GET",
  path: "/api/cases/:id/due-dates",
  params: ById,
  response: z.strictObject({ items: z.array(DueDate) }),
});

export const setDueDate = endpoint({
  name: "setDueDate",
  summary: "Write down a set date: what happens on it, in words",
  method: "POST",
  path: "/api/cases/:id/due-dates",
  params: ById,
  body: z.strictObject({ id: Id, kind: DueDateKind, on: Day, words: Line }),
  response: Written,
});

export const finishDueDate = endpoint({
  name: "finishDueDate",
  summary: "What the date was for is done",
  method: "POST",
  path: "/api/due-dates/:id/done",
  params: ById,
  body: z.strictObject({ version: Version }),
  response: Written,
});
