import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { ById, Day, Dollars, Id, Line, Moment, Words, Written } from "./basics.ts";

/** One fact of a household: where in `situation/1` it stands, its value, where it came from and when. */
export const Fact = z.strictObject({
  id: Id,
  /** JSON pointer into the situation, with the person's id in place of an index: `/people/<id>/income`, `/home/cost`. */
  pointer: z
    .string()
    .regex(/^(\/[^/]+)+$/)
    .max(200),
  value: z.json(),
  source: Line,
  on: Day,
  evidence: Line.nullable(),
  /** When it became so, where that is not the day it was told. */
  since: Day.nullable(),
  recordedAt: Moment,
  recordedBy: z.string(),
  replaces: Id.nullable(),
});
export type Fact = z.infer<typeof Fact>;

/** The household's facts now, each with its history's last value, and the situation document they make. */
export const Facts = z.strictObject({
  /** Null while nobody has said who lives here: the person alone. */
  householdId: Id.nullable(),
  on: Day,
  /** `was` is what held before the day it changed; `whose` is a name, or null for the household's. */
  facts: z.array(Fact.extend({ was: z.json().optional(), name: z.string(), whose: z.string().nullable() })),
  /** `situation/1`, as read by `assess`. */
  situation: z.record(z.string(), z.json()),
});

export const getFacts = endpoint({
  name: "getFacts",
  summary: "The facts of a person's household on a day",
  method: "GET",
  path: "/api/people/:id/facts",
  params: ById,
  query: z.strictObject({ on: Day.optional() }),
  response: Facts,
});

/**
 * Facts are added, never changed. "Still true?" adds the same value with today's day; `null` says it is not known after
 * all. `replaces` is the fact that was on the screen: when another was added meanwhile it is 412 with both.
 */
export const recordFacts = endpoint({
  name: "recordFacts",
  summary: "Write down facts as told or seen",
  method: "POST",
  path: "/api/people/:id/facts",
  params: ById,
  body: z.strictObject({
    facts: z
      .array(
        z.strictObject({
          id: Id,
          pointer: Fact.shape.pointer,
          value: z.json(),
          source: Line,
          on: Day,
          evidence: Line.nullable(),
          since: Day.nullable().optional(),
          replaces: Id.nullable(),
        }),
      )
      .min(1)
      .max(100),
  }),
  response: z.strictObject({ recorded: z.int() }),
});

/** An assessment kept whole: what went in, what came out, by which rates and which law. `result` is `assessment/1`. */
export const Assessment = z.strictObject({
  id: Id,
  caseId: Id,
  personId: Id,
  on: Day,
  at: Moment,
  by: z.string(),
  ratesVersion: z.string(),
  lawVersion: z.string(),
  situation: z.record(z.string(), z.json()),
  result: z.record(z.string(), z.json()),
  recommendations: z.array(z.lazy(() => Recommendation)),
});

export const Recommendation = z.strictObject({
  id: Id,
  assessmentId: Id,
  payment: z.string(),
  for: z.array(z.string()),
  amount: Dollars.nullable(),
  per: z.string(),
  reasons: z.string(),
  proof: z.array(z.string()),
  by: z.string(),
  at: Moment,
});

export const makeAssessment = endpoint({
  name: "makeAssessment",
  summary: "Work out everything the household may be entitled to, and keep it. Decides nothing",
  method: "POST",
  path: "/api/cases/:id/assessments",
  params: ById,
  body: z.strictObject({ id: Id, personId: Id, on: Day.optional() }),
  response: Assessment,
});

export const listAssessments = endpoint({
  name: "listAssessments",
  summary: "What was worked out on a case, newest first",
  method: "GET",
  path: "/api/cases/:id/assessments",
  params: ById,
  response: z.strictObject({
    items: z.array(
      z.strictObject({
        id: Id,
        personId: Id,
        on: Day,
        at: Moment,
        by: z.string(),
        gapPerWeek: Dollars.nullable(),
        ratesVersion: z.string(),
      }),
    ),
  }),
});

export const getAssessment = endpoint({
  name: "getAssessment",
  summary: "One kept assessment, as it was",
  method: "GET",
  path: "/api/assessments/:id",
  params: ById,
  response: Assessment,
});

/** Refused (409) while evidence the rule needs is not on file: a person recommends, with the proof there. */
export const recommend = endpoint({
  name: "recommend",
  summary: "A person recommends a payment, with reasons. Someone else decides",
  method: "POST",
  path: "/api/assessments/:id/recommendations",
  params: ById,
  body: z.strictObject({
    id: Id,
    payment: z.string().max(60),
    for: z.array(z.string()).max(20),
    reasons: Words.min(1, "Say why"),
    proof: z.array(Line).max(20),
  }),
  response: Written,
});

export const getBetterOff = endpoint({
  name: "getBetterOff",
  summary: "Net weekly income by hours of work, for one person of the household",
  method: "GET",
  path: "/api/people/:id/better-off",
  params: ById,
  query: z.strictObject({
    wage: z.string().regex(/^\d{1,3}(\.\d{1,2})?$/, "Pay an hour, such as 26.50"),
    choice: z.enum(["best", "benefit", "credits"]).optional(),
    on: Day.optional(),
  }),
  /** `better-off/1` */
  response: z.strictObject({
    betterOff: z.record(z.string(), z.json()),
    paidNow: Dollars.nullable(),
    rent: Dollars.nullable(),
  }),
});
