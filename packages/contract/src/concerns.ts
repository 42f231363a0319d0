import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { ById, Id, Line, Moment, Version, Written } from "./basics.ts";

/** Someone may be harmed. What was said stays as it was said; answering adds to it, and nothing of it is removed. */
export const Concern = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  words: z.string(),
  /** The only way to go about it that was said to be safe. */
  safeWay: z.string(),
  whoHasItId: Id,
  whoHasIt: z.string(),
  withinMinutes: z.int(),
  raisedAt: Moment,
  raisedBy: z.string(),
  answered: z.strictObject({ at: Moment, how: z.string(), by: z.string() }).nullable(),
});
export type Concern = z.infer<typeof Concern>;

export const listConcerns = endpoint({
  name: "listConcerns",
  summary: "What was said about safety on a case: not answered yet first, then the newest answer",
  method: "GET",
  path: "/api/cases/:id/concerns",
  params: ById,
  response: z.strictObject({
    items: z.array(Concern),
    /** Colleagues who may be given one on this case, the case manager first. */
    whoCanHaveIt: z.array(z.strictObject({ id: Id, name: z.string() })),
  }),
});

export const raiseConcern = endpoint({
  name: "raiseConcern",
  summary: "Say that someone may be harmed, the safe way to go about it, and who has it",
  method: "POST",
  path: "/api/cases/:id/concerns",
  params: ById,
  body: z.strictObject({
    id: Id,
    words: Line,
    safeWay: Line,
    whoHasItId: Id,
    withinMinutes: z.int().min(5, "At least 5 minutes").max(1440, "A day at most"),
  }),
  response: Written,
});

export const answerConcern = endpoint({
  name: "answerConcern",
  summary: "Say how a concern was answered. It stays on the record",
  method: "POST",
  path: "/api/concerns/:id/answer",
  params: ById,
  body: z.strictObject({
    version: Version,
    how: z.string().trim().min(1, "Say what was done").max(2000, "Keep this under 2,000 letters"),
  }),
  response: Written,
});
