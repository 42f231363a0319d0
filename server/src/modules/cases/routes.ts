import * as contract from "#contract/cases.ts";
import { aboutCase, aboutOffice } from "../../platform/access/about.ts";
import { NotFound } from "../../platform/errors.ts";
import type { Api } from "../../platform/http/api.ts";
import { changeCase, closeCase, handOver, openCase } from "./commands.ts";
import { policy } from "./policy.ts";
import { aboutNewCase, caseById, caseload } from "./queries.ts";

export function routes(api: Api): void {
  api.implement(contract.getCase, aboutCase(), policy.getCase, async (ctx, { params }) => {
    const found = await caseById(ctx, params.id);
    if (!found) throw new NotFound();
    return found;
  });
  api.implement(contract.listCases, aboutOffice, policy.listCases, async (ctx, { query }) => ({
    items: await caseload(ctx, query),
  }));
  api.implement(contract.openCase, aboutNewCase, policy.openCase, openCase);
  api.implement(contract.changeCase, aboutCase(), policy.changeCase, changeCase);
  api.implement(contract.handOverCase, aboutCase(), policy.handOverCase, handOver);
  api.implement(contract.closeCase, aboutCase(), policy.closeCase, closeCase);
}
