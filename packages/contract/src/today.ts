import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Day, Dollars, Id, Moment } from "./basics.ts";
import { Appointment } from "./appointments.ts";

/** Why something needs a person first, in the order of consequence. */
export const NeedKind = z.enum([
  "safety",
  "money-stops",
  "deadline",
  "not-reaching",
  "release",
  "promise",
  "step-overdue",
  "not-heard-from-us",
]);

export const Need = z.strictObject({
  id: z.string(),
  kind: NeedKind,
  personId: Id,
  caseId: Id,
  name: z.string(),
  what: z.string(),
  /** For safety: who has it and how long. */
  who: z.string().nullable(),
  by: Day.nullable(),
  gapPerWeek: Dollars.nullable(),
  verb: z.enum([
    "open-safety-plan",
    "finish-it",
    "write-report",
    "work-it-out",
    "open-plan",
    "keep-promise",
    "book-a-call",
    "open-interview",
  ]),
});
export type Need = z.infer<typeof Need>;

export const getToday = endpoint({
  name: "getToday",
  summary: "The day: what needs a decision, who is coming, whom we have not spoken to",
  method: "GET",
  path: "/api/today",
  response: z.strictObject({
    today: Day,
    now: Moment,
    counts: z.strictObject({
      people: z.int(),
      needDecision: z.int(),
      notHeardFromUs: z.int(),
      drafts: z.int(),
    }),
    needs: z.array(Need),
    appointments: z.array(
      Appointment.extend({ hazard: z.string().nullable(), promised: z.string().nullable() }),
    ),
    overnight: z.array(z.strictObject({ personId: Id, name: z.string(), what: z.string(), at: Moment })),
  }),
});
