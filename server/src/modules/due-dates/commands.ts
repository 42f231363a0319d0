import type { finishDueDate as finish, setDueDate as set } from "#contract/due-dates.ts";
import type { InputOf } from "#contract/endpoint.ts";
import type { StaffCtx } from "../../platform/access/transaction.ts";
import { addMonths } from "../../platform/clock.ts";
import { Conflict, Invalid, NotFound } from "../../platform/errors.ts";
import { dueDateById } from "./queries.ts";

/** A day that has passed may still be told late; outside these years the year is mistyped. */
const months = { back: 12, ahead: 120 };

export async function setDueDate(ctx: StaffCtx, { params, body }: InputOf<typeof set>) {
  if (body.on < addMonths(ctx.today, -months.back) || body.on > addMonths(ctx.today, months.ahead)) {
    throw new Invalid("That day is too far away.", [{ path: "on", says: "Look at the year again" }]);
  }
  const { on, ...date } = body;
  await ctx.db
    .insertInto("dueDate")
    .values({
      ...date,
      onDay: on,
      agencyId: ctx.actor.agencyId,
      caseId: params.id,
      recordedAt: ctx.now,
      recordedBy: ctx.actor.staffId,
    })
    .execute();
  return { id: body.id, version: 1 };
}

export async function finishDueDate(ctx: StaffCtx, { params, body }: InputOf<typeof finish>) {
  const row = await ctx.db
    .updateTable("dueDate")
    .set({ doneAt: ctx.now, doneBy: ctx.actor.staffId, version: body.version + 1 })
    .where("id", "=", params.id)
    .where("version", "=", body.version)
    .where("doneAt", "is", null)
    .returning(["id", "version"])
    .executeTakeFirst();
  if (row) return row;
  const theirs = await dueDateById(ctx.db, params.id);
  if (!theirs) throw new NotFound();
  throw new Conflict(`${theirs.done?.by ?? "Someone"} changed this meanwhile. Look at it again.`, {
    yours: body,
    theirs,
  });
}
