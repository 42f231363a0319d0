import * as contract from "#contract/interviews.ts";
import { aboutCase, aboutCaseOf } from "../../platform/access/about.ts";
import { NotFound } from "../../platform/errors.ts";
import type { Api } from "../../platform/http/api.ts";
import { changeInterview, startInterview } from "./commands.ts";
import { policy } from "./policy.ts";
import { interviewById } from "./queries.ts";

export function routes(api: Api): void {
  api.implement(contract.startInterview, aboutCase(), policy.startInterview, startInterview);
  api.implement(
    contract.getInterview,
    aboutCaseOf("interview"),
    policy.getInterview,
    async (ctx, { params }) => {
      const found = await interviewById(ctx.db, params.id);
      if (!found) throw new NotFound();
      return found;
    },
  );
  api.implement(contract.changeInterview, aboutCaseOf("interview"), policy.changeInterview, changeInterview);
}
