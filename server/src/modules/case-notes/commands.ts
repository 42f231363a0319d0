import type { z } from "zod";
import type { amendCaseNote, NewCaseNote, saveNoteDraft } from "#contract/case-notes.ts";
import type { InputOf } from "#contract/endpoint.ts";
import type { StaffCtx } from "../../platform/access/transaction.ts";
import { Conflict, Invalid, NotFound } from "../../platform/errors.ts";
import { myDrafts } from "./queries.ts";

/** Writes a note and finishes the draft it was typed in. */
export async function addNote(ctx: StaffCtx, caseId: string, note: z.output<typeof NewCaseNote>) {
  if (Date.parse(note.happenedAt) > Date.parse(ctx.now)) {
    throw new Invalid("The talk cannot be later than now.", [
      { path: "happenedAt", says: "Give the time it began" },
    ]);
  }
  if (note.readAndAgreedAt !== null && Date.parse(note.readAndAgreedAt) > Date.parse(ctx.now)) {
    throw new Invalid("Nobody can have agreed later than now.", [
      { path: "readAndAgreedAt", says: "Give the time they read it" },
    ]);
  }
  const { agencyId, staffId } = ctx.actor;
  await ctx.db
    .insertInto("caseNote")
    .values({ ...note, agencyId, caseId, authorId: staffId, recordedAt: ctx.now })
    .execute();
  await ctx.db.deleteFrom("noteDraft").where("id", "=", note.id).execute();
  return { id: note.id, version: 1 };
}

/** Adds to a note. What was written stays as it was. */
export async function amendNote(ctx: StaffCtx, { params, body }: InputOf<typeof amendCaseNote>) {
  await ctx.db
    .insertInto("caseNoteAmendment")
    .values({
      agencyId: ctx.actor.agencyId,
      id: body.id,
      noteId: params.id,
      body: body.body,
      authorId: ctx.actor.staffId,
      recordedAt: ctx.now,
    })
    .execute();
  return { id: body.id, version: 1 };
}

/** Saves what is typed so far. A draft changed elsewhere meanwhile is never overwritten: 412 with both texts. */
export async function saveDraft(ctx: StaffCtx, { params, body }: InputOf<typeof saveNoteDraft>) {
  const { version, ...typed } = body;
  const row =
    version === 0
      ? await ctx.db
          .insertInto("noteDraft")
          .values({
            ...typed,
            id: params.id,
            agencyId: ctx.actor.agencyId,
            staffId: ctx.actor.staffId,
            savedAt: ctx.now,
          })
          .onConflict((conflict) => conflict.columns(["agencyId", "id"]).doNothing())
          .returning(["version", "savedAt"])
          .executeTakeFirst()
      : await ctx.db
          .updateTable("noteDraft")
          .set((set) => ({ ...typed, version: set("version", "+", 1), savedAt: ctx.now }))
          .where("id", "=", params.id)
          .where("version", "=", version)
          .returning(["version", "savedAt"])
          .executeTakeFirst();
  if (row) return { id: params.id, ...row };
  const [theirs] = await myDrafts(ctx.db, params.id);
  if (!theirs) throw new NotFound();
  throw new Conflict("This note was changed on another screen. Both texts are here; choose, or keep both.", {
    yours: body,
    theirs,
  });
}

export async function discardDraft(ctx: StaffCtx, id: string) {
  const gone = await ctx.db.deleteFrom("noteDraft").where("id", "=", id).returning("id").executeTakeFirst();
  if (!gone) throw new NotFound();
  return { id };
}
