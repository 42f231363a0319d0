import { casework, mayRead, mayWrite, type Rule } from "../../platform/access/policy.ts";

export const policy = {
  getPlan: mayRead,
  setGoal: mayWrite,
  addBarrier: mayWrite,
  addStep: mayWrite,
  changeStep: mayWrite,
  listPlanTemplates: { office: casework },
} satisfies Record<string, Rule>;
