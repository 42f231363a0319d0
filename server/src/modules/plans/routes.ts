import * as contract from "#contract/plans.ts";
import { aboutCase, aboutCaseOf, aboutOffice } from "../../platform/access/about.ts";
import type { Api } from "../../platform/http/api.ts";
import { addBarrier, addStep, changeStep, setGoal } from "./commands.ts";
import { policy } from "./policy.ts";
import { planOn } from "./queries/goals.ts";
import { templatesOn } from "./queries/templates.ts";

export function routes(api: Api): void {
  api.implement(contract.getPlan, aboutCase(), policy.getPlan, (ctx, { params }) =>
    planOn(ctx.db, params.id),
  );
  api.implement(contract.setGoal, aboutCase(), policy.setGoal, setGoal);
  api.implement(contract.addBarrier, aboutCaseOf("goal"), policy.addBarrier, addBarrier);
  api.implement(contract.addStep, aboutCaseOf("goal"), policy.addStep, addStep);
  api.implement(contract.changeStep, aboutCaseOf("planStep"), policy.changeStep, changeStep);
  api.implement(contract.listPlanTemplates, aboutOffice, policy.listPlanTemplates, async (ctx) => ({
    items: templatesOn(ctx.today).map(({ from: _, ...template }) => ({
      ...template,
      steps: [...template.steps],
    })),
  }));
}
