import * as contract from "#contract/staff.ts";
import { aboutOffice } from "../../platform/access/about.ts";
import type { Api } from "../../platform/http/api.ts";
import { addColleague, changeColleague } from "./commands/colleagues.ts";
import { policy } from "./policy.ts";
import { colleagues, office } from "./queries.ts";

export function routes(api: Api): void {
  api.implement(contract.getOffice, aboutOffice, policy.getOffice, (ctx) => office(ctx.db));
  api.implement(contract.listStaff, aboutOffice, policy.listStaff, async (ctx) => ({
    items: await colleagues(ctx.db),
  }));
  api.implement(contract.addStaffMember, aboutOffice, policy.addStaffMember, addColleague);
  api.implement(contract.changeStaffMember, aboutOffice, policy.changeStaffMember, changeColleague);
}
