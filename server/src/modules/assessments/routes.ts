import * as contract from "#contract/assessments.ts";
import { aboutPerson } from "../../platform/access/about.ts";
import type { Api } from "../../platform/http/api.ts";
import { recordFacts } from "./commands/record-facts.ts";
import { policy } from "./policy.ts";
import { factsOf } from "./queries/facts.ts";

export function routes(api: Api): void {
  api.implement(contract.getFacts, aboutPerson(), policy.getFacts, (ctx, { params, query }) =>
    factsOf(ctx, params.id, query.on ?? ctx.today),
  );
  api.implement(contract.recordFacts, aboutPerson(), policy.recordFacts, recordFacts);
}
