import { sql } from "kysely";
import type { Concern } from "#contract/concerns.ts";
import { casework } from "../../platform/access/policy.ts";
import type { StaffCtx } from "../../platform/access/transaction.ts";
import type { Db } from "../../platform/database/pool.ts";

/** What was said on a case: not answered yet first, the oldest first; then what was answered, newest first. */
export function concernsOnCase(db: Db, caseId: string): Promise<Concern[]> {
  return concerns(db, sql`c.case_id = ${caseId}`);
}

export async function concernById(db: Db, id: string): Promise<Concern | undefined> {
  return (await concerns(db, sql`c.id = ${id}`))[0];
}

export async function isConcernOpen(db: Db, caseId: string): Promise<boolean> {
  return (await concernsOnCase(db, caseId)).some(({ answered }) => answered === null);
}

async function concerns(db: Db, which: ReturnType<typeof sql>): Promise<Concern[]> {
  const { rows } = await sql<
    Concern & { answeredAt: string | null; answeredHow: string; answeredBy: string }
  >`
    select c.id, c.version, c.case_id, c.words, c.safe_way, c.who_has_it as who_has_it_id,
      h.given_name || ' ' || h.family_name as who_has_it, c.within_minutes, c.raised_at,
      r.given_name || ' ' || r.family_name as raised_by,
      c.answered_at, c.answered_how, a.given_name || ' ' || a.family_name as answered_by
    from concern c
    join staff h on h.agency_id = c.agency_id and h.id = c.who_has_it
    join staff r on r.agency_id = c.agency_id and r.id = c.raised_by
    left join staff a on a.agency_id = c.agency_id and a.id = c.answered_by
    where ${which}
    order by c.answered_at is not null, c.answered_at desc, c.raised_at, c.id`.execute(db);
  return rows.map(({ answeredAt, answeredHow: how, answeredBy: by, ...row }) => ({
    ...row,
    answered: answeredAt === null ? null : { at: answeredAt, how, by },
  }));
}

/** Who works on the case today: its case manager first, then who covers, the actor, the team and its leaders. */
export async function whoCanHaveIt(ctx: StaffCtx, caseId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select s.id, s.given_name || ' ' || s.family_name as name
    from case_file c
    join staff s on s.agency_id = c.agency_id and s.status = 'working' and s.roles && ${[...casework]}::text[]
      and (s.id in (c.staff_id, ${ctx.actor.staffId}) or s.team_id = c.team_id
        or exists (select 1 from team_leader l where l.agency_id = c.agency_id and l.team_id = c.team_id and l.staff_id = s.id)
        or exists (select 1 from cover v where v.agency_id = c.agency_id and v.absent_staff_id = c.staff_id
          and v.covering_staff_id = s.id and ${ctx.today}::date between v.from_on and v.to_on))
    where c.id = ${caseId}
    order by s.id <> c.staff_id, name, s.id`.execute(ctx.db);
  return rows;
}
