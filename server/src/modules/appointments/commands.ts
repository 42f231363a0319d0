import type { bookAppointment as book, changeAppointment as change } from "#contract/appointments.ts";
import type { InputOf } from "#contract/endpoint.ts";
import type { StaffCtx } from "../../platform/access/transaction.ts";
import { Conflict, Invalid, NotFound } from "../../platform/errors.ts";
import { appointmentById } from "./queries.ts";

/** Booked with the one who books. */
export async function bookAppointment(ctx: StaffCtx, { body }: InputOf<typeof book>) {
  if (Date.parse(body.startsAt) < Date.parse(ctx.now)) throw past();
  await ctx.db
    .insertInto("appointment")
    .values({ ...body, agencyId: ctx.actor.agencyId, staffId: ctx.actor.staffId })
    .execute();
  return { id: body.id, version: 1 };
}

export async function changeAppointment(ctx: StaffCtx, { params, body }: InputOf<typeof change>) {
  const before = await appointmentById(ctx.db, params.id);
  if (!before) throw new NotFound();
  const startsAt = body.startsAt ?? before.startsAt;
  const hasBegun = Date.parse(startsAt) <= Date.parse(ctx.now);
  if (body.startsAt !== undefined && hasBegun) throw past();
  if ((body.state === "came" || body.state === "did-not-happen") && !hasBegun) {
    throw new Invalid("It has not begun yet.", [
      { path: "state", says: "Say whether it happened once its time has come" },
    ]);
  }
  const row = await ctx.db
    .updateTable("appointment")
    .set({
      startsAt,
      state: body.state ?? (body.startsAt === undefined ? before.state : "booked"),
      version: body.version + 1,
    })
    .where("id", "=", params.id)
    .where("version", "=", body.version)
    .returning(["id", "version"])
    .executeTakeFirst();
  if (row) return row;
  throw new Conflict("Someone changed this appointment meanwhile. Look at both and choose.", {
    yours: body,
    theirs: await appointmentById(ctx.db, params.id),
  });
}

/** What is booked with a colleague from now on becomes another's, with the case. */
export async function giveAppointmentsTo(
  ctx: StaffCtx,
  caseId: string,
  from: string,
  to: string,
): Promise<void> {
  await ctx.db
    .updateTable("appointment")
    .set((set) => ({ staffId: to, version: set("version", "+", 1) }))
    .where("caseId", "=", caseId)
    .where("staffId", "=", from)
    .where("state", "=", "booked")
    .where("startsAt", ">=", ctx.now)
    .execute();
}

const past = () =>
  new Invalid("That time has gone.", [{ path: "startsAt", says: "Give a time from now on" }]);
