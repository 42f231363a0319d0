import * as contract from "#contract/due-dates.ts";
import { aboutCase, aboutCaseOf } from "../../platform/access/about.ts";
import type { Api } from "../../platform/http/api.ts";
import { finishDueDate, setDueDate } from "./commands.ts";
import { policy } from "./policy.ts";
import { dueDatesOnCase } from "./queries.ts";

export function routes(api: Api): void {
  api.implement(contract.listDueDates, aboutCase(), policy.listDueDates, async (ctx, { params }) => ({
    items: await dueDatesOnCase(ctx.db, params.id),
  }));
  api.implement(contract.setDueDate, aboutCase(), policy.setDueDate, setDueDate);
  api.implement(contract.finishDueDate, aboutCaseOf("dueDate"), policy.finishDueDate, finishDueDate);
}
