import * as contract from "#contract/person-page.ts";
import { aboutPerson } from "../../platform/access/about.ts";
import type { Api } from "../../platform/http/api.ts";
import { policy } from "./policy.ts";
import { personPage } from "./queries/page.ts";

export function routes(api: Api): void {
  api.implement(contract.getPersonPage, aboutPerson(), policy.getPersonPage, (ctx, { params }) =>
    personPage(ctx, params.id),
  );
}
