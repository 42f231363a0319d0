import { sql } from "kysely";
import type { Said } from "#contract/promises.ts";
import type { Db } from "../../platform/database/pool.ts";

/** What was promised on a case: still open first, the soonest first, then what was kept, newest first. */
export function promisesOnCase(db: Db, caseId: string): Promise<Said[]> {
  return promises(db, sql`o.case_id = ${caseId}`);
}

export async function promiseById(db: Db, id: string): Promise<Said | undefined> {
  return (await promises(db, sql`o.id = ${id}`))[0];
}

async function promises(db: Db, which: ReturnType<typeof sql>): Promise<Said[]> {
  const { rows } = await sql<Said>`
    select o.id, o.version, o.case_id, c.person_id,
      coalesce(coalesce(p.preferred_name, p.legal_given_names) || ' ' || p.legal_family_name, w.name, '') as name,
      o.note_id, o.who, o.staff_id, s.given_name || ' ' || s.family_name as staff, o.what, o.by_on as by, o.said_at,
      case when o.kept_on is not null then json_build_object('on', o.kept_on, 'how', coalesce(o.kept_how, '')) end as kept
    from promise o
    join case_file c on c.agency_id = o.agency_id and c.id = o.case_id
    left join person p on p.agency_id = c.agency_id and p.id = c.person_id
    left join whanau w on w.agency_id = c.agency_id and w.id = c.whanau_id
    left join staff s on s.agency_id = o.agency_id and s.id = o.staff_id
    where ${which}
    order by o.kept_on is not null, o.kept_on desc, o.by_on nulls last, o.said_at, o.id`.execute(db);
  return rows;
}
