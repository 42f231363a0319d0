import type { z } from "zod";
import type { Alert } from "#contract/people.ts";
import { shortDay } from "../../../platform/clock.ts";
import type { Db } from "../../../platform/database/pool.ts";

export type Hazard = z.output<typeof Alert>;

/** What keeps a person safe stays until someone ends it; past its review day it says so. */
const protects: readonly Hazard["kind"][] = ["confidential-address", "safe-contact", "no-contact-order"];

/** Alerts that hold on a day, by person. A warning about someone expires with its review day: then it is history. */
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
    .where((where) =>
      where.or([
        where("reviewOn", "is", null),
        where("reviewOn", ">=", today),
        where("kind", "in", [...protects]),
      ]),
    )
    .orderBy("recordedAt")
    .execute();
  const byPerson = Map.groupBy(rows, (row) => row.personId);
  return new Map([...byPerson].map(([id, alerts]) => [id, alerts.map((alert) => told(alert, today))]));
}

function told({ personId: _, ...alert }: Hazard & { personId: string }, today: string): Hazard {
  if (alert.reviewOn === null || alert.reviewOn >= today) return alert;
  return {
    ...alert,
    because: `${alert.because.slice(0, 150)}. To be looked at again since ${shortDay(alert.reviewOn, today)}`,
  };
}
