import * as contract from "#contract/today.ts";
import { aboutOffice } from "../../platform/access/about.ts";
import type { Api } from "../../platform/http/api.ts";
import { policy } from "./policy.ts";
import { today } from "./queries/today.ts";

export function routes(api: Api): void {
  api.implement(contract.getToday, aboutOffice, policy.getToday, (ctx) => today(ctx));
}
