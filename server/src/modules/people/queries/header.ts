import type { z } from "zod";
import type { Iwi, Language } from "#contract/people.ts";
import type { Db } from "../../../platform/database/pool.ts";
import { type Hazard, hazardsOf } from "./alerts.ts";
import { iwiInWords, languagesInWords } from "../domain.ts";
import { calledName, shownName } from "./names.ts";

export type HeaderFacts = {
  id: string;
  name: string;
  called: string;
  sayIt: string | null;
  pronouns: string | null;
  bornOn: string | null;
  /** In words, and only with a consent to show it that holds today; otherwise null. */
  iwi: string | null;
  /** In words: "Samoan, with an interpreter; English". Empty when not asked yet. */
  languages: string;
  hazards: Hazard[];
};

/** What a header says of each of `ids` whom the actor may see: three queries however many. Call `ctx.saw` for each. */
export async function personHeaderFacts(
  db: Db,
  ids: readonly string[],
  today: string,
): Promise<Map<string, HeaderFacts>> {
  if (ids.length === 0) return new Map();
  const [rows, hazards, showing] = await Promise.all([
    db
      .selectFrom("person")
      .select(["person.id", "sayIt", "pronouns", "bornOn", "iwi", "languages"])
      .select([shownName.as("name"), calledName.as("called")])
      .where("person.id", "in", [...ids])
      .execute(),
    hazardsOf(db, ids, today),
    whoShowsIwi(db, ids, today),
  ]);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...row,
        iwi: showing.has(row.id) ? iwiInWords(row.iwi as z.output<typeof Iwi>) : null,
        languages: languagesInWords(row.languages as z.output<typeof Language>[]),
        hazards: hazards.get(row.id) ?? [],
      },
    ]),
  );
}

/** Of `ids`, who agreed to show their iwi and has not taken it back. */
export async function whoShowsIwi(db: Db, ids: readonly string[], today: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom("consent")
    .select("personId")
    .where("personId", "in", [...ids])
    .where("purpose", "=", "show-iwi")
    .where("givenOn", "<=", today)
    .where((where) => where.or([where("withdrawnOn", "is", null), where("withdrawnOn", ">", today)]))
    .execute();
  return new Set(rows.map((row) => row.personId));
}
