import * as contract from "#contract/interviews.ts";
import { aboutCase, aboutCaseOf } from "../../platform/access/about.ts";
import type { StaffCtx } from "../../platform/access/transaction.ts";
import { NotFound } from "../../platform/errors.ts";
import type { Api } from "../../platform/http/api.ts";
import { changeInterview, startInterview } from "./commands.ts";
import { policy } from "./policy.ts";
import { interviewById } from "./queries.ts";

export function routes(api: Api): void {
  const told = async (ctx: StaffCtx, id: string) => {
    const found = await interviewById(ctx.db, id);
    if (!found) throw new NotFound();
    return found;
  };
  api.implementTold(contract.startInterview, aboutCase(), policy.startInterview, startInterview, told);
  api.implement(contract.getInterview, aboutCaseOf("interview"), policy.getInterview, (ctx, { params }) =>
    told(ctx, params.id),
  );
  api.implement(contract.changeInterview, aboutCaseOf("interview"), policy.changeInterview, changeInterview);
}
