import * as contract from "#contract/promises.ts";
import { aboutCase, aboutCaseOf } from "../../platform/access/about.ts";
import type { Api } from "../../platform/http/api.ts";
import { keepPromise, makePromise } from "./commands.ts";
import { policy } from "./policy.ts";
import { promisesOnCase } from "./queries.ts";

export function routes(api: Api): void {
  api.implement(contract.listPromises, aboutCase(), policy.listPromises, async (ctx, { params }) => ({
    items: await promisesOnCase(ctx.db, params.id),
  }));
  api.implement(contract.makePromise, aboutCase(), policy.makePromise, makePromise);
  api.implement(contract.keepPromise, aboutCaseOf("promise"), policy.keepPromise, keepPromise);
}
