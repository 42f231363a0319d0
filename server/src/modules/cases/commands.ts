import { sql, type Updateable } from "kysely";
import { v7 as newId } from "uuid";
import type {
  changeCase as change,
  closeCase as close,
  handOverCase,
  openCase as open,
} from "#contract/cases.ts";
import type { InputOf } from "#contract/endpoint.ts";
import { casework } from "../../platform/access/policy.ts";
import type { StaffCtx } from "../../platform/access/transaction.ts";
import type { DB } from "../../platform/database/types.ts";
import { Conflict, Invalid, NotAllowed, NotFound } from "../../platform/errors.ts";
import { giveAppointmentsTo } from "../appointments/index.ts";
import { giveConcernsTo, isConcernOpen } from "../concerns/index.ts";
import { givePromisesTo } from "../promises/index.ts";
import { caseById } from "./queries.ts";

export async function openCase(ctx: StaffCtx, { body }: InputOf<typeof open>) {
  if (body.openedOn > ctx.today) throw later("openedOn");
  const manager = await colleague(ctx, body.caseManagerId, "caseManagerId");
  await refuseBringingIn(ctx, body);
  const { caseManagerId, ...row } = body;
  await ctx.db
    .insertInto("caseFile")
    .values({ ...row, agencyId: ctx.actor.agencyId, staffId: caseManagerId, teamId: manager.teamId })
    .execute();
  return { id: body.id, version: 1 };
}

/** Whoever is new to a person is brought in by the person's own case manager or by a leader: row security asks the same. */
async function refuseBringingIn(ctx: StaffCtx, body: InputOf<typeof open>["body"]): Promise<void> {
  const { rows } = await sql<{ may: boolean }>`
    select sight.may_open_case(${body.personId}, ${body.whanauId}, ${body.caseManagerId}) as may`.execute(
    ctx.db,
  );
  if (!rows[0]?.may) {
    throw new NotAllowed(
      "Someone new to this person is brought in by their case manager or a team leader. Ask one of them.",
    );
  }
}

/** Waiting says for what. Nobody is "non-engaged". */
export async function changeCase(ctx: StaffCtx, { params, body }: InputOf<typeof change>) {
  if (body.state === "waiting" && body.waitingFor === null) {
    throw new Invalid("Say what the case waits for.", [
      { path: "waitingFor", says: "Such as: the landlord's answer" },
    ]);
  }
  return moved(ctx, params.id, body, {
    state: body.state,
    waitingFor: body.state === "waiting" ? body.waitingFor : null,
  });
}

/** A real hand-over: the briefing is kept, and what was promised and booked goes along, so that nobody waits in vain. */
export async function handOver(ctx: StaffCtx, { params, body }: InputOf<typeof handOverCase>) {
  const to = await colleague(ctx, body.toStaffId, "toStaffId");
  const before = await caseById(ctx, params.id);
  if (!before) throw new NotFound();
  if (before.caseManagerId === body.toStaffId) {
    throw new Invalid(`${before.caseManager} has this case already.`, [
      { path: "toStaffId", says: "Choose someone else" },
    ]);
  }
  await ctx.db
    .insertInto("handover")
    .values({
      agencyId: ctx.actor.agencyId,
      id: newId(),
      caseId: params.id,
      fromStaffId: before.caseManagerId,
      toStaffId: body.toStaffId,
      briefing: body.briefing,
      at: ctx.now,
    })
    .execute();
  await givePromisesTo(ctx, params.id, before.caseManagerId, body.toStaffId);
  await giveAppointmentsTo(ctx, params.id, before.caseManagerId, body.toStaffId);
  await giveConcernsTo(ctx, params.id, before.caseManagerId, body.toStaffId);
  return moved(ctx, params.id, body, { staffId: body.toStaffId, teamId: to.teamId });
}

/** A closure is a thing of its own: a day, a reason, words, and who did it. */
export async function closeCase(ctx: StaffCtx, { params, body }: InputOf<typeof close>) {
  const before = await caseById(ctx, params.id);
  if (!before) throw new NotFound();
  if (before.state === "closed") throw new Conflict("This case is closed already.");
  // A closed case is on nobody's Today. On a stale version what is there now is told first.
  if (before.version === body.version && (await isConcernOpen(ctx.db, params.id))) {
    throw new Conflict("Someone may be harmed. Answer the concern on the plan first, then close.");
  }
  if (body.on > ctx.today) throw later("on");
  if (body.on < before.openedOn) {
    throw new Invalid("A case cannot close before it opened.", [
      { path: "on", says: `It opened on ${before.openedOn}` },
    ]);
  }
  const { version: _, on, ...closure } = body;
  await ctx.db
    .insertInto("caseClosure")
    .values({
      ...closure,
      onDay: on,
      agencyId: ctx.actor.agencyId,
      caseId: params.id,
      staffId: ctx.actor.staffId,
      at: ctx.now,
    })
    .execute();
  return moved(ctx, params.id, body, { state: "closed", waitingFor: null });
}

type Change = Pick<Updateable<DB["caseFile"]>, "state" | "waitingFor" | "staffId" | "teamId">;

/** Changes the case if it is still as the actor saw it. Gives no row back: the actor may not see it any more. */
async function moved(ctx: StaffCtx, id: string, yours: { version: number }, set: Change) {
  const { numUpdatedRows } = await ctx.db
    .updateTable("caseFile")
    .set({ ...set, version: yours.version + 1 })
    .where("id", "=", id)
    .where("version", "=", yours.version)
    .where("state", "<>", "closed")
    .executeTakeFirst();
  if (numUpdatedRows === 1n) return { id, version: yours.version + 1 };
  const theirs = await caseById(ctx, id);
  if (!theirs) throw new NotFound();
  if (theirs.state === "closed") throw new Conflict("This case is closed. Open a new one to go on.");
  throw new Conflict("Someone changed this case meanwhile. Look at both and choose.", { yours, theirs });
}

/** A colleague who can have a case: does casework, works here now, is in a team. */
async function colleague(ctx: StaffCtx, id: string, path: string): Promise<{ teamId: string }> {
  const found = await ctx.db
    .selectFrom("staff")
    .select(["teamId", "status", "roles"])
    .where("id", "=", id)
    .executeTakeFirst();
  const teamId = found?.teamId;
  if (!found || !teamId || found.status === "left" || !casework.some((role) => found.roles.includes(role))) {
    throw new Invalid("That colleague cannot have a case.", [
      { path, says: "Choose someone who does casework and is in a team" },
    ]);
  }
  return { teamId };
}

const later = (path: string) =>
  new Invalid("That day is still to come.", [{ path, says: "Give today or an earlier day" }]);
