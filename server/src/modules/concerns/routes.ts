import * as contract from "#contract/concerns.ts";
import { aboutCase, aboutCaseOf } from "../../platform/access/about.ts";
import type { Api } from "../../platform/http/api.ts";
import { answerConcern, raiseConcern } from "./commands.ts";
import { policy } from "./policy.ts";
import { concernsOnCase, whoCanHaveIt } from "./queries.ts";

export function routes(api: Api): void {
  api.implement(contract.listConcerns, aboutCase(), policy.listConcerns, async (ctx, { params }) => ({
    items: await concernsOnCase(ctx.db, params.id),
    whoCanHaveIt: await whoCanHaveIt(ctx, params.id),
  }));
  api.implement(contract.raiseConcern, aboutCase(), policy.raiseConcern, raiseConcern);
  api.implement(contract.answerConcern, aboutCaseOf("concern"), policy.answerConcern, answerConcern);
}
