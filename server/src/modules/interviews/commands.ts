import type { InputOf } from "#contract/endpoint.ts";
import type { changeInterview as change, startInterview as start } from "#contract/interviews.ts";
import type { StaffCtx } from "../../platform/access/transaction.ts";
import { Conflict, Invalid, NotFound } from "../../platform/errors.ts";
import { interviewById, openInterview } from "./queries.ts";

/** Begins one, or goes on with the one this colleague has open: two starts at once give the same one. */
export async function startInterview(
  ctx: StaffCtx,
  { params, body }: InputOf<typeof start>,
): Promise<{ id: string }> {
  const { agencyId, staffId } = ctx.actor;
  const file = await ctx.db
    .selectFrom("caseFile")
    .select(["personId", "state"])
    .where("id", "=", params.id)
    .executeTakeFirst();
  if (!file) throw new NotFound();
  if (file.state === "closed") throw new Conflict("This case is closed. Open a new one to go on.");
  if (file.personId === null) {
    throw new Invalid("An interview is with one person. Start it from that person’s own case.");
  }
  await ctx.db
    .insertInto("interview")
    .values({
      ...body,
      agencyId,
      caseId: params.id,
      personId: file.personId,
      staffId,
      startedAt: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const open = await openInterview(ctx.db, params.id, staffId);
  if (!open) throw new Conflict("That interview is finished. Start a new one.");
  return { id: open.id };
}

/** Once finished it stays as it was, but for one thing: paper found unsafe at home is never too late to say. */
export async function changeInterview(ctx: StaffCtx, { params, body }: InputOf<typeof change>) {
  const { version, finished, ...said } = body;
  const before = await interviewById(ctx.db, params.id);
  if (!before) throw new NotFound();
  if (before.finishedAt !== null && Object.keys(said).some((key) => key !== "safeToTakeHome")) {
    throw new Conflict("This interview is finished and stays as it was. Start another to go on.");
  }
  const row = await ctx.db
    .updateTable("interview")
    .set({
      whoIsHere: said.whoIsHere ?? before.whoIsHere,
      matters: said.matters ?? before.matters,
      strengths: said.strengths ?? before.strengths,
      wishes: said.wishes ?? before.wishes,
      safeToTakeHome: said.safeToTakeHome ?? before.safeToTakeHome,
      finishedAt: before.finishedAt ?? (finished ? ctx.now : null),
      version: version + 1,
    })
    .where("id", "=", params.id)
    .where("version", "=", version)
    .returning(["id", "version"])
    .executeTakeFirst();
  if (row) return row;
  throw new Conflict("This was changed on another screen. Look at both and choose.", {
    yours: body,
    theirs: await interviewById(ctx.db, params.id),
  });
}
