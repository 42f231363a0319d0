import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { ById, Day, Id, Line, Moment, Version, Words, Written } from "./basics.ts";

/** What a case is for. An agency may use some of them. */
export const Service = z.enum([
  "income-support",
  "employment",
  "housing",
  "injury",
  "reintegration",
  "disability",
  "youth",
  "whanau-ora",
]);

/** Nothing is ever "non-engaged": `waiting` says for what. */
export const CaseState = z.enum(["open", "waiting", "closed"]);

export const Case = z.strictObject({
  id: Id,
  version: Version,
  personId: Id.nullable(),
  whanauId: Id.nullable(),
  name: z.string(),
  service: Service,
  state: CaseState,
  waitingFor: z.string().nullable(),
  openedOn: Day,
  caseManagerId: Id,
  caseManager: z.string(),
  team: z.string(),
  /** The newest hand-over, with its briefing; null when it was never handed over. */
  handedOver: z
    .strictObject({ at: Moment, from: z.string(), to: z.string(), briefing: z.string() })
    .nullable(),
  closure: z.strictObject({ on: Day, reason: z.string(), words: z.string(), by: z.string() }).nullable(),
  can: z.strictObject({
    note: z.boolean(),
    change: z.boolean(),
    close: z.boolean(),
    handOver: z.boolean(),
  }),
});
export type Case = z.infer<typeof Case>;

export const getCase = endpoint({
  name: "getCase",
  summary: "One case",
  method: "GET",
  path: "/api/cases/:id",
  params: ById,
  response: Case,
});

export const CaseloadRow = z.strictObject({
  caseId: Id,
  personId: Id.nullable(),
  name: z.string(),
  service: Service,
  state: CaseState,
  waitingFor: z.string().nullable(),
  lastContactOn: Day.nullable(),
  nextDate: z.strictObject({ on: Day, what: z.string() }).nullable(),
  caseManager: z.string(),
});
export type CaseloadRow = z.infer<typeof CaseloadRow>;

export const listCases = endpoint({
  name: "listCases",
  summary: "A caseload: mine, or my team's",
  method: "GET",
  path: "/api/cases",
  query: z.strictObject({ whose: z.enum(["mine", "team"]).optional(), state: CaseState.optional() }),
  response: z.strictObject({ items: z.array(CaseloadRow) }),
});

export const openCase = endpoint({
  name: "openCase",
  summary: "Join a person (or whānau) to a service and a case manager",
  method: "POST",
  path: "/api/cases",
  body: z.strictObject({
    id: Id,
    personId: Id.nullable(),
    whanauId: Id.nullable(),
    service: Service,
    caseManagerId: Id,
    openedOn: Day,
  }),
  response: Written,
});

export const changeCase = endpoint({
  name: "changeCase",
  summary: "Waiting for something, or going on again",
  method: "PATCH",
  path: "/api/cases/:id",
  params: ById,
  body: z.strictObject({ version: Version, state: z.enum(["open", "waiting"]), waitingFor: Line.nullable() }),
  response: Written,
});

export const handOverCase = endpoint({
  name: "handOverCase",
  summary: "Give a case to another case manager, with what they need to know",
  method: "POST",
  path: "/api/cases/:id/handover",
  params: ById,
  body: z.strictObject({
    version: Version,
    toStaffId: Id,
    briefing: Words.min(1, "Write what they need to know"),
  }),
  response: Written,
});

export const ClosureReason = z.enum([
  "goal-reached",
  "in-work",
  "moved-away",
  "person-asked",
  "handed-to-another-service",
  "died",
  "opened-by-mistake",
]);

export const closeCase = endpoint({
  name: "closeCase",
  summary: "Close a case: a thing with a day, a reason and a person who did it",
  method: "POST",
  path: "/api/cases/:id/closure",
  params: ById,
  body: z.strictObject({ version: Version, on: Day, reason: ClosureReason, words: Words }),
  response: Written,
});
