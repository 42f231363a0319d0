import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { ById, Day, Id, Moment } from "./basics.ts";
import { Alert, Household, Relationship } from "./people.ts";
import { Case } from "./cases.ts";
import { CaseNote, NoteKind } from "./case-notes.ts";
import { Plan } from "./plans.ts";

/** The header that never scrolls away: the person in five seconds. */
export const PersonHeader = z.strictObject({
  id: Id,
  name: z.string(),
  /** How they are spoken of in a sentence: the preferred given name. */
  called: z.string(),
  sayIt: z.string().nullable(),
  pronouns: z.string().nullable(),
  age: z.int().nullable(),
  /** With consent only, and only in an interview. */
  iwi: z.string().nullable(),
  languages: z.string(),
  hazards: z.array(Alert),
  atHome: z.string(),
  lastContact: z.string(),
  promised: z.string().nullable(),
  nextDate: z.string().nullable(),
});
export type PersonHeader = z.infer<typeof PersonHeader>;

export const TimelineEntry = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("note"), at: Moment, id: Id, note: CaseNote }),
  z.strictObject({
    type: z.literal("promise"),
    at: Moment,
    id: Id,
    who: z.enum(["us", "person"]),
    staff: z.string().nullable(),
    what: z.string(),
    by: Day.nullable(),
    kept: z.boolean(),
  }),
  z.strictObject({ type: z.literal("letter"), at: Moment, id: Id, title: z.string(), by: z.string() }),
  z.strictObject({ type: z.literal("assessment"), at: Moment, id: Id, says: z.string(), by: z.string() }),
  z.strictObject({ type: z.literal("recommendation"), at: Moment, id: Id, says: z.string(), by: z.string() }),
  /** Answered. How is not in a feed: it may say where someone has gone. */
  z.strictObject({ type: z.literal("concern"), at: Moment, id: Id, words: z.string(), by: z.string() }),
  z.strictObject({ type: z.literal("case"), at: Moment, id: Id, says: z.string(), by: z.string() }),
  z.strictObject({
    type: z.literal("appointment"),
    at: Moment,
    id: Id,
    how: NoteKind,
    says: z.string(),
    by: z.string(),
  }),
]);
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const getPersonPage = endpoint({
  name: "getPersonPage",
  summary: "Everything the person page shows, in one look",
  method: "GET",
  path: "/api/people/:id/page",
  params: ById,
  response: z.strictObject({
    header: PersonHeader,
    cases: z.array(Case),
    /** The case the page acts on: the newest open one the reader may write on. */
    caseId: Id.nullable(),
    timeline: z.array(TimelineEntry),
    /** When this reader last opened the record before now. */
    lastLookedAt: Moment.nullable(),
    plan: Plan.nullable(),
    household: Household.nullable(),
    relationships: z.array(Relationship),
    datesAhead: z.array(z.strictObject({ on: Day, what: z.string() })),
    looks: z.int(),
    openInterviewId: Id.nullable(),
  }),
});
