import { sql } from "kysely";
import type { z } from "zod";
import type { Relationship } from "#contract/people.ts";
import type { Db } from "../../../platform/database/pool.ts";
import { turnedRound } from "../domain.ts";
import { shownName } from "./names.ts";

/**
 * A person's relationships, from either end. One whose other end the actor may not see is not there.
 * Call `ctx.saw` for each `otherId`.
 */
export async function relationshipsOf(db: Db, personId: string): Promise<z.output<typeof Relationship>[]> {
  const rows = await db
    .selectFrom("relationship as tie")
    .leftJoin("person", (join) =>
      join
        .on(
          "person.id",
          "=",
          sql<string>`case when tie.person_id = ${personId}::uuid then tie.other_id else tie.person_id end`,
        )
        .onRef("person.agencyId", "=", "tie.agencyId"),
    )
    .select([
      "tie.id",
      "tie.personId",
      "tie.kind",
      "person.id as otherId",
      "tie.fromOn as from",
      "tie.toOn as to",
      "tie.note",
    ])
    .select(sql<string>`coalesce(${shownName}, tie.other_name)`.as("otherName"))
    .where((where) => where.or([where("tie.personId", "=", personId), where("tie.otherId", "=", personId)]))
    .orderBy("tie.recordedAt")
    .execute();
  return rows.flatMap(({ personId: from, ...row }) => {
    const kind = from === personId ? row.kind : turnedRound(row.kind);
    return kind ? [{ ...row, kind }] : [];
  });
}
