import * as contract from "#contract/appointments.ts";
import { aboutCase, aboutCaseOf, aboutOffice } from "../../platform/access/about.ts";
import { addDays } from "../../platform/clock.ts";
import type { Api } from "../../platform/http/api.ts";
import { bookAppointment, changeAppointment } from "./commands.ts";
import { policy } from "./policy.ts";
import { appointmentsOf } from "./queries.ts";

export function routes(api: Api): void {
  api.implement(contract.listAppointments, aboutOffice, policy.listAppointments, async (ctx, { query }) => {
    const from = query.from ?? ctx.today;
    const items = await appointmentsOf(ctx, from, query.to ?? addDays(from, 31));
    for (const { personId } of items) if (personId) ctx.saw(personId, "listed");
    return { items };
  });
  api.implement(
    contract.bookAppointment,
    aboutCase((input) => input.body.caseId),
    policy.bookAppointment,
    bookAppointment,
  );
  api.implement(
    contract.changeAppointment,
    aboutCaseOf("appointment"),
    policy.changeAppointment,
    changeAppointment,
  );
}
