import { sql } from "kysely";
import type { z } from "zod";
import type { Household } from "#contract/people.ts";
import type { Db } from "../../../platform/database/pool.ts";
import { shownName } from "./names.ts";

/**
 * Who lives with a person on a day, as one unit of assessment; null when there is no household yet.
 * Members whom the actor may not see are not there, also not in counts. Call `ctx.saw` for members with a `personId`.
 */
export async function householdOf(
  db: Db,
  personId: string,
  today: string,
): Promise<z.output<typeof Household> | null> {
  const home = await homeOf(db, personId, today);
  if (!home) return null;
  const rows = await db
    .selectFrom("householdMember as member")
    .leftJoin("person", (join) =>
      join.onRef("person.id", "=", "member.personId").onRef("person.agencyId", "=", "member.agencyId"),
    )
    .select(["member.id", "member.personId", "member.role", "member.note"])
    .select([
      sql<string>`coalesce(${shownName}, member.name)`.as("name"),
      sql<string | null>`coalesce(person.born_on, member.born_on)`.as("bornOn"),
    ])
    .where("member.householdId", "=", home)
    .where("member.fromOn", "<=", today)
    .where((where) => where.or([where("member.toOn", "is", null), where("member.toOn", ">", today)]))
    .orderBy(
      sql`array_position(array['applicant', 'partner', 'dependent-child', 'other-adult', 'boarder'], member.role)`,
    )
    .orderBy(sql`coalesce(person.born_on, member.born_on)`)
    .execute();
  return { id: home, members: rows };
}

/** The household a person lives in on a day, by id. */
export async function homeOf(db: Db, personId: string, today: string): Promise<string | null> {
  const row = await db
    .selectFrom("householdMember")
    .select("householdId")
    .where("personId", "=", personId)
    .where("fromOn", "<=", today)
    .where((where) => where.or([where("toOn", "is", null), where("toOn", ">", today)]))
    .orderBy("fromOn", "desc")
    .executeTakeFirst();
  return row?.householdId ?? null;
}
