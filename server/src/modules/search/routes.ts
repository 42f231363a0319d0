import * as contract from "#contract/search.ts";
import { aboutOffice } from "../../platform/access/about.ts";
import type { Api } from "../../platform/http/api.ts";
import { policy } from "./policy.ts";
import { findPeople } from "./queries.ts";

export function routes(api: Api): void {
  api.implement(contract.searchPeople, aboutOffice, policy.searchPeople, (ctx, { query }) =>
    findPeople(ctx, query.q),
  );
}
