import { sql } from "kysely";
import type { CaseNote, NoteDraft } from "#contract/case-notes.ts";
import type { Db } from "../../platform/database/pool.ts";

/** Notes of a case that the actor may see, newest talk first, each with what was added to it later. */
export async function notesOnCase(db: Db, caseId: string, mayAmend: boolean): Promise<CaseNote[]> {
  const notes = await db
    .selectFrom("caseNote as note")
    .innerJoin("staff as author", (join) =>
      join.onRef("author.id", "=", "note.authorId").onRef("author.agencyId", "=", "note.agencyId"),
    )
    .select([
      "note.id",
      "note.caseId",
      "note.kind",
      "note.whoWasThere",
      "note.happenedAt",
      "note.recordedAt",
      "note.body",
      "note.visibility",
      "note.authorId",
      "note.readAndAgreedAt",
    ])
    .select(sql<string>`author.given_name || ' ' || author.family_name`.as("author"))
    .where("note.caseId", "=", caseId)
    .orderBy("note.happenedAt", "desc")
    .orderBy("note.id", "desc")
    .execute();
  const added = Map.groupBy(await amendmentsOnCase(db, caseId), (amendment) => amendment.noteId);
  return notes.map((note) => ({
    ...note,
    amendments: (added.get(note.id) ?? []).map(({ noteId: _, ...amendment }) => amendment),
    can: { amend: mayAmend },
  }));
}

async function amendmentsOnCase(db: Db, caseId: string) {
  return db
    .selectFrom("caseNoteAmendment as amendment")
    .innerJoin("caseNote as note", (join) =>
      join.onRef("note.id", "=", "amendment.noteId").onRef("note.agencyId", "=", "amendment.agencyId"),
    )
    .innerJoin("staff as author", (join) =>
      join.onRef("author.id", "=", "amendment.authorId").onRef("author.agencyId", "=", "amendment.agencyId"),
    )
    .select(["amendment.id", "amendment.noteId", "amendment.body", "amendment.recordedAt"])
    .select(sql<string>`author.given_name || ' ' || author.family_name`.as("by"))
    .where("note.caseId", "=", caseId)
    .orderBy("amendment.recordedAt")
    .execute();
}

/** The actor's own drafts: row security shows nobody else's. */
export async function myDrafts(db: Db, id?: string): Promise<NoteDraft[]> {
  const rows = await db
    .selectFrom("noteDraft as draft")
    .leftJoin("caseFile as file", (join) =>
      join.onRef("file.id", "=", "draft.caseId").onRef("file.agencyId", "=", "draft.agencyId"),
    )
    .leftJoin("person", (join) =>
      join.onRef("person.id", "=", "file.personId").onRef("person.agencyId", "=", "file.agencyId"),
    )
    .select([
      "draft.id",
      "draft.caseId",
      "file.personId",
      "draft.interviewId",
      "draft.kind",
      "draft.whoWasThere",
      "draft.happenedAt",
      "draft.body",
      "draft.version",
      "draft.savedAt",
    ])
    .select(
      sql<string>`coalesce(coalesce(person.preferred_name, person.legal_given_names) || ' ' || person.legal_family_name, '')`.as(
        "personName",
      ),
    )
    .$if(id !== undefined, (query) => query.where("draft.id", "=", id ?? ""))
    .orderBy("draft.savedAt", "desc")
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as NoteDraft["kind"] }));
}
