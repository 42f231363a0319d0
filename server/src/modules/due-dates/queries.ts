import { sql } from "kysely";
import type { DueDate } from "#contract/due-dates.ts";
import type { Db } from "../../platform/database/pool.ts";

/** The set dates of a case: what is still to do, the soonest first; then what is done, newest first. */
export function dueDatesOnCase(db: Db, caseId: string): Promise<DueDate[]> {
  return dueDates(db, sql`d.case_id = ${caseId}`);
}

export async function dueDateById(db: Db, id: string): Promise<DueDate | undefined> {
  return (await dueDates(db, sql`d.id = ${id}`))[0];
}

async function dueDates(db: Db, which: ReturnType<typeof sql>): Promise<DueDate[]> {
  const { rows } = await sql<DueDate & { doneAt: string | null; doneBy: string }>`
    select d.id, d.version, d.case_id, d.kind, d.on_day as on, d.words, d.recorded_at,
      r.given_name || ' ' || r.family_name as recorded_by,
      d.done_at, f.given_name || ' ' || f.family_name as done_by
    from due_date d
    join staff r on r.agency_id = d.agency_id and r.id = d.recorded_by
    left join staff f on f.agency_id = d.agency_id and f.id = d.done_by
    where ${which}
    order by d.done_at is not null, d.done_at desc, d.on_day, d.id`.execute(db);
  return rows.map(({ doneAt, doneBy: by, ...row }) => ({
    ...row,
    done: doneAt === null ? null : { at: doneAt, by },
  }));
}
