import * as contract from "#contract/assessments.ts";
import { aboutCase, aboutCaseOf, aboutPerson } from "../../platform/access/about.ts";
import type { StaffCtx } from "../../platform/access/transaction.ts";
import type { Api } from "../../platform/http/api.ts";
import { NotFound } from "../../platform/errors.ts";
import { makeAssessment } from "./commands/make-assessment.ts";
import { recommend } from "./commands/recommend.ts";
import { recordFacts } from "./commands/record-facts.ts";
import { policy } from "./policy.ts";
import { assessmentById, assessmentsOn } from "./queries/assessments.ts";
import { betterOffFor } from "./queries/better-off.ts";
import { factsOf } from "./queries/facts.ts";

export function routes(api: Api): void {
  api.implement(contract.getFacts, aboutPerson(), policy.getFacts, (ctx, { params, query }) =>
    factsOf(ctx, params.id, query.on ?? ctx.today),
  );
  api.implement(contract.recordFacts, aboutPerson(), policy.recordFacts, recordFacts);
  const told = async (ctx: StaffCtx, id: string) => {
    const kept = await assessmentById(ctx, id);
    if (!kept) throw new NotFound();
    return kept;
  };
  api.implementTold(contract.makeAssessment, aboutCase(), policy.makeAssessment, makeAssessment, told);
  api.implement(contract.listAssessments, aboutCase(), policy.listAssessments, async (ctx, { params }) => ({
    items: await assessmentsOn(ctx, params.id),
  }));
  api.implement(contract.getAssessment, aboutCaseOf("assessment"), policy.getAssessment, (ctx, { params }) =>
    told(ctx, params.id),
  );
  api.implement(contract.recommend, aboutCaseOf("assessment"), policy.recommend, recommend);
  api.implement(contract.getBetterOff, aboutPerson(), policy.getBetterOff, betterOffFor);
}
