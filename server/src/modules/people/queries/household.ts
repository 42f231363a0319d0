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
  const rows = await db
    .selectFrom("householdMember as member")
    .leftJoin("person", (join) =>
      join.onRef("person.id", "=", "member.personId").onRef("person.agencyId", "=", "member.agencyId"),
    )
    .select(["member.id", "member.householdId", "member.personId", "member.role", "member.note"])
    .select([
      sql<string>`coalesce(${shownName}, member.name)`.as("name"),
      sql<string | null>`coalesce(person.born_on, member.born_on)`.as("bornOn"),
    ])
    .where("member.householdId", "=", ofHome(db, personId, today))
    .where("member.fromOn", "<=", today)
    .where((where) => where.or([where("member.toOn", "is", null), where("member.toOn", ">", today)]))
    .orderBy(
      sql`array_position(array['applicant', 'partner', 'dependent-child', 'other-adult', 'boarder'], member.role)`,
    )
    .orderBy(sql`coalesce(person.born_on, member.born_on)`)
    .execute();
  // They live there themselves, so nobody at home means no home.
  const [first] = rows;
  return first
    ? { id: first.householdId, members: rows.map(({ householdId: _, ...member }) => member) }
    : null;
}

/** The household a person lives in on a day, by id. */
export async function homeOf(db: Db, personId: string, today: string): Promise<string | null> {
  const row = await ofHome(db, personId, today).executeTakeFirst();
  return row?.householdId ?? null;
}

function ofHome(db: Db, personId: string, today: string) {
  return db
    .selectFrom("householdMember as own")
    .select("own.householdId")
    .where("own.personId", "=", personId)
    .where("own.fromOn", "<=", today)
    .where((where) => where.or([where("own.toOn", "is", null), where("own.toOn", ">", today)]))
    .orderBy("own.fromOn", "desc")
    .limit(1);
}
