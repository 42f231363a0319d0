import type { z } from "zod";
import type { Alert } from "#contract/people.ts";
import type { Db } from "../../../platform/database/pool.ts";

export type Hazard = z.output<typeof Alert>;

/** Alerts that hold on a day, by person. One past its review day is history, not a warning. */
export async function hazardsOf(
  db: Db,
  ids: readonly string[],
  today: string,
): Promise<Map<string, Hazard[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("alert")
    .select(["id", "personId", "words", "because", "kind", "evidence", "reviewOn", "private"])
    .where("personId", "in", [...ids])
    .where((where) => where.or([where("endedOn", "is", null), where("endedOn", ">", today)]))
    .where((where) => where.or([where("reviewOn", "is", null), where("reviewOn", ">=", today)]))
    .orderBy("recordedAt")
    .execute();
  const byPerson = Map.groupBy(rows, (row) => row.personId);
  return new Map([...byPerson].map(([id, alerts]) => [id, alerts.map(({ personId: _, ...alert }) => alert)]));
}
