import { sql } from "kysely";
import type { Db } from "../../../platform/database/pool.ts";

/** A person's name as shown, in SQL over a table called `person`. */
export const shownName = sql<string>`coalesce(person.preferred_name, person.legal_given_names) || ' ' || person.legal_family_name`;

/** How they are spoken of in a sentence: the preferred name, or the first of the legal given names. */
export const calledName = sql<string>`coalesce(person.preferred_name, split_part(person.legal_given_names, ' ', 1))`;

/** Names as shown, of those of `ids` whom the actor may see. Call `ctx.saw` for whoever you pass on. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("person")
    .select(["person.id", shownName.as("name")])
    .where("person.id", "in", [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
