import type { answerConcern as answer, raiseConcern as raise } from "#contract/concerns.ts";
import type { InputOf } from "#contract/endpoint.ts";
import type { StaffCtx } from "../../platform/access/transaction.ts";
import { Conflict, Invalid, NotFound } from "../../platform/errors.ts";
import { concernById, whoCanHaveIt } from "./queries.ts";

/** One person has it, and they see it first on their Today. */
export async function raiseConcern(ctx: StaffCtx, { params, body }: InputOf<typeof raise>) {
  const { whoHasItId, ...said } = body;
  if (!(await whoCanHaveIt(ctx, params.id)).some(({ id }) => id === whoHasItId)) {
    throw new Invalid("Give it to someone who works on this case today.", [
      { path: "whoHasItId", says: "Choose someone from the list" },
    ]);
  }
  await ctx.db
    .insertInto("concern")
    .values({
      ...said,
      whoHasIt: whoHasItId,
      agencyId: ctx.actor.agencyId,
      caseId: params.id,
      raisedAt: ctx.now,
      raisedBy: ctx.actor.staffId,
    })
    .execute();
  return { id: body.id, version: 1 };
}

/** Answered once, by whoever did it. Row security lets nothing of it change afterwards. */
export async function answerConcern(ctx: StaffCtx, { params, body }: InputOf<typeof answer>) {
  const row = await ctx.db
    .updateTable("concern")
    .set({
      answeredAt: ctx.now,
      answeredHow: body.how,
      answeredBy: ctx.actor.staffId,
      version: body.version + 1,
    })
    .where("id", "=", params.id)
    .where("version", "=", body.version)
    .where("answeredAt", "is", null)
    .returning(["id", "version"])
    .executeTakeFirst();
  if (row) return row;
  const theirs = await concernById(ctx.db, params.id);
  if (!theirs) throw new NotFound();
  const says = theirs.answered
    ? `${theirs.answered.by} answered this meanwhile. Read how, and write a note if there is more.`
    : `${theirs.whoHasIt} has this now. Look at it again, then answer it.`;
  throw new Conflict(says, { yours: body, theirs });
}

/** What a colleague has and has not answered yet becomes another's, with the case. */
export async function giveConcernsTo(ctx: StaffCtx, caseId: string, from: string, to: string): Promise<void> {
  await ctx.db
    .updateTable("concern")
    .set((set) => ({ whoHasIt: to, version: set("version", "+", 1) }))
    .where("caseId", "=", caseId)
    .where("whoHasIt", "=", from)
    .where("answeredAt", "is", null)
    .execute();
}
