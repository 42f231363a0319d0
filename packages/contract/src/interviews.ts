import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { ById, Id, Moment, Version, Words, Written } from "./basics.ts";

/** What a person wished for today. Asked, never assumed. */
export const Wish = z.enum([
  "karakia",
  "hui-with-whanau",
  "support-person",
  "interpreter",
  "easy-read",
  "sign-language",
]);

/** People before money: who is here, what matters to them, their strengths, their wishes. */
export const Interview = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  personId: Id,
  startedAt: Moment,
  whoIsHere: z.string(),
  matters: z.string(),
  strengths: z.string(),
  wishes: z.array(Wish),
  noteId: Id,
  /** Null until asked: "Is it safe to take this home?" */
  safeToTakeHome: z.boolean().nullable(),
  finishedAt: Moment.nullable(),
});
export type Interview = z.infer<typeof Interview>;

export const startInterview = endpoint({
  name: "startInterview",
  summary: "Begin an interview, or go on with the one that is open",
  method: "POST",
  path: "/api/cases/:id/interviews",
  params: ById,
  body: z.strictObject({ id: Id, noteId: Id }),
  response: Interview,
});

export const getInterview = endpoint({
  name: "getInterview",
  summary: "An interview and what it opened with",
  method: "GET",
  path: "/api/interviews/:id",
  params: ById,
  response: Interview,
});

export const changeInterview = endpoint({
  name: "changeInterview",
  summary: "Who is here, what matters, strengths, wishes, and whether the paper is safe at home",
  method: "PATCH",
  path: "/api/interviews/:id",
  params: ById,
  body: z.strictObject({
    version: Version,
    whoIsHere: Words.optional(),
    matters: Words.optional(),
    strengths: Words.optional(),
    wishes: z.array(Wish).optional(),
    safeToTakeHome: z.boolean().optional(),
    finished: z.literal(true).optional(),
  }),
  response: Written,
});
