import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { ById, Day, Id, Line, Moment, Version, Written } from "./basics.ts";

/** What someone said they would do, by when. */
export const Said = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  personId: Id.nullable(),
  name: z.string(),
  noteId: Id.nullable(),
  who: z.enum(["us", "person"]),
  staffId: Id.nullable(),
  staff: z.string().nullable(),
  what: z.string(),
  by: Day.nullable(),
  saidAt: Moment,
  kept: z.strictObject({ on: Day, how: z.string() }).nullable(),
});
export type Said = z.infer<typeof Said>;

export const listPromises = endpoint({
  name: "listPromises",
  summary: "What was promised on a case",
  method: "GET",
  path: "/api/cases/:id/promises",
  params: ById,
  response: z.strictObject({ items: z.array(Said) }),
});

export const makePromise = endpoint({
  name: "makePromise",
  summary: "Write down what was promised, from the note to Today",
  method: "POST",
  path: "/api/cases/:id/promises",
  params: ById,
  body: z.strictObject({
    id: Id,
    noteId: Id.nullable(),
    who: z.enum(["us", "person"]),
    what: Line,
    by: Day.nullable(),
  }),
  response: Written,
});

export const keepPromise = endpoint({
  name: "keepPromise",
  summary: "It is done",
  method: "POST",
  path: "/api/promises/:id/keeping",
  params: ById,
  body: z.strictObject({ version: Version, on: Day, how: z.string().max(200) }),
  response: Written,
});
