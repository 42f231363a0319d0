import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { ById, Day, Id, Line, Version, Words, Written } from "./basics.ts";

export const StepStatus = z.enum(["not-started", "in-progress", "waiting", "done", "stopped"]);

export const PlanStep = z.strictObject({
  id: Id,
  version: Version,
  what: Line,
  owner: Line,
  due: Day.nullable(),
  status: StepStatus,
  /** What it waits for, or why it stopped. */
  because: z.string().nullable(),
  doneOn: Day.nullable(),
  /** Where a template step comes from: an Act, a page, a practice. */
  source: z.string().nullable(),
});
export type PlanStep = z.infer<typeof PlanStep>;

export const Goal = z.strictObject({
  id: Id,
  version: Version,
  /** In the person's own words. */
  words: Words,
  whose: Line,
  saidOn: Day,
  barriers: z.array(z.strictObject({ id: Id, words: Line })),
  steps: z.array(PlanStep),
});
export type Goal = z.infer<typeof Goal>;

export const Plan = z.strictObject({
  caseId: Id,
  goals: z.array(Goal),
  can: z.strictObject({ change: z.boolean() }),
});
export type Plan = z.infer<typeof Plan>;

export const getPlan = endpoint({
  name: "getPlan",
  summary: "The plan of a case: goals, barriers, steps",
  method: "GET",
  path: "/api/cases/:id/plan",
  params: ById,
  response: Plan,
});

export const setGoal = endpoint({
  name: "setGoal",
  summary: "A goal, in the person's words, from a template or from nothing",
  method: "POST",
  path: "/api/cases/:id/goals",
  params: ById,
  body: z.strictObject({
    id: Id,
    words: Words.min(1, "Write it in the person's words"),
    whose: Line,
    saidOn: Day,
    template: z.string().max(60).nullable(),
  }),
  response: Written,
});

export const addBarrier = endpoint({
  name: "addBarrier",
  summary: "What stands in the way of a goal",
  method: "POST",
  path: "/api/goals/:id/barriers",
  params: ById,
  body: z.strictObject({ id: Id, words: Line }),
  response: Written,
});

export const addStep = endpoint({
  name: "addStep",
  summary: "A step towards a goal",
  method: "POST",
  path: "/api/goals/:id/steps",
  params: ById,
  body: z.strictObject({ id: Id, what: Line, owner: Line, due: Day.nullable() }),
  response: Written,
});

export const changeStep = endpoint({
  name: "changeStep",
  summary: "Move a step on: owner, day, status",
  method: "PATCH",
  path: "/api/plan-steps/:id",
  params: ById,
  body: z.strictObject({
    version: Version,
    owner: Line.optional(),
    due: Day.nullable().optional(),
    status: StepStatus.optional(),
    because: Line.nullable().optional(),
  }),
  response: Written,
});

export const PlanTemplate = z.strictObject({
  id: z.string(),
  name: z.string(),
  for: z.string(),
  steps: z.array(
    z.strictObject({
      what: z.string(),
      owner: z.string(),
      usually: z.string(),
      days: z.int(),
      source: z.string(),
    }),
  ),
});
export type PlanTemplate = z.infer<typeof PlanTemplate>;

export const listPlanTemplates = endpoint({
  name: "listPlanTemplates",
  summary: "Starting points for a plan",
  method: "GET",
  path: "/api/plan-templates",
  response: z.strictObject({ items: z.array(PlanTemplate) }),
});
