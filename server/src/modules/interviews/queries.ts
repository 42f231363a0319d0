import type { Interview } from "#contract/interviews.ts";
import type { Db } from "../../platform/database/pool.ts";

const all = (db: Db) =>
  db
    .selectFrom("interview")
    .select([
      "id",
      "version",
      "caseId",
      "personId",
      "startedAt",
      "whoIsHere",
      "matters",
      "strengths",
      "wishes",
      "noteId",
      "safeToTakeHome",
      "finishedAt",
    ]);

export async function interviewById(db: Db, id: string): Promise<Interview | undefined> {
  const row = await all(db).where("id", "=", id).executeTakeFirst();
  return row && { ...row, wishes: row.wishes as Interview["wishes"] };
}

/** The one that a colleague has open on a case: there is at most one. */
export async function openInterview(db: Db, caseId: string, staffId: string): Promise<Interview | undefined> {
  const row = await all(db)
    .where("caseId", "=", caseId)
    .where("staffId", "=", staffId)
    .where("finishedAt", "is", null)
    .executeTakeFirst();
  return row && { ...row, wishes: row.wishes as Interview["wishes"] };
}
