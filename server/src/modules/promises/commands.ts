import type { InputOf } from "#contract/endpoint.ts";
import type { keepPromise as keep, makePromise as make } from "#contract/promises.ts";
import type { StaffCtx } from "../../platform/access/transaction.ts";
import { dayOf } from "../../platform/clock.ts";
import { Conflict, Invalid, NotFound } from "../../platform/errors.ts";
import { promiseById } from "./queries.ts";

/** A promise of ours is the promise of whoever wrote it down. */
export async function makePromise(ctx: StaffCtx, { params, body }: InputOf<typeof make>) {
  const { by, ...promise } = body;
  await ctx.db
    .insertInto("promise")
    .values({
      ...promise,
      byOn: by,
      agencyId: ctx.actor.agencyId,
      caseId: params.id,
      staffId: body.who === "us" ? ctx.actor.staffId : null,
      saidAt: ctx.now,
    })
    .execute();
  return { id: body.id, version: 1 };
}

export async function keepPromise(ctx: StaffCtx, { params, body }: InputOf<typeof keep>) {
  const before = await promiseById(ctx.db, params.id);
  if (!before) throw new NotFound();
  if (body.on > ctx.today || body.on < dayOf(before.saidAt)) {
    throw new Invalid("It was done between the day it was promised and today.", [
      { path: "on", says: `From ${dayOf(before.saidAt)} to ${ctx.today}` },
    ]);
  }
  const row = await ctx.db
    .updateTable("promise")
    .set({ keptOn: body.on, keptHow: body.how, version: body.version + 1 })
    .where("id", "=", params.id)
    .where("version", "=", body.version)
    .returning(["id", "version"])
    .executeTakeFirst();
  if (row) return row;
  throw new Conflict("Someone changed this promise meanwhile. Look at both and choose.", {
    yours: body,
    theirs: await promiseById(ctx.db, params.id),
  });
}

/** What a colleague promised and has not yet done becomes another's, with the case. */
export async function givePromisesTo(ctx: StaffCtx, caseId: string, from: string, to: string): Promise<void> {
  await ctx.db
    .updateTable("promise")
    .set((set) => ({ staffId: to, version: set("version", "+", 1) }))
    .where("caseId", "=", caseId)
    .where("staffId", "=", from)
    .where("keptOn", "is", null)
    .execute();
}
