import { sql } from "kysely";
import type { StaffCtx } from "../../../platform/access/transaction.ts";

export type Concern = {
  id: string;
  caseId: string;
  words: string;
  safeWay: string;
  withinMinutes: number;
  raisedAt: string;
  whoHasIt: string;
  staff: string;
};

/** What was said about safety and nobody has answered yet. */
export async function concernsOn(ctx: StaffCtx, caseIds: readonly string[]): Promise<Concern[]> {
  const { rows } = await sql<Concern>`
    select c.id, c.case_id, c.words, c.safe_way, c.within_minutes, c.raised_at, c.who_has_it,
      s.given_name || ' ' || s.family_name as staff
    from concern c join staff s on s.agency_id = c.agency_id and s.id = c.who_has_it
    where c.answered_at is null and c.case_id = any (${caseIds}::uuid[])
    order by c.raised_at`.execute(ctx.db);
  return rows;
}

export type SetDate = { id: string; caseId: string; kind: string; onDay: string; words: string };

/** Set dates that are not done, up to a day. One that has passed stays until someone says it is done. */
export async function setDatesOn(
  ctx: StaffCtx,
  caseIds: readonly string[],
  until: string,
): Promise<SetDate[]> {
  const { rows } = await sql<SetDate>`
    select d.id, d.case_id, d.kind, d.on_day, d.words from due_date d
    where d.done_at is null and d.on_day <= ${until}::date and d.case_id = any (${caseIds}::uuid[])
    order by d.on_day`.execute(ctx.db);
  return rows;
}

export type Promised = {
  id: string;
  caseId: string;
  what: string;
  byOn: string | null;
  staffId: string | null;
  staff: string | null;
};

/** What we promised and have not done yet. */
export async function ourPromisesOn(ctx: StaffCtx, caseIds: readonly string[]): Promise<Promised[]> {
  const { rows } = await sql<Promised>`
    select o.id, o.case_id, o.what, o.by_on, o.staff_id, s.given_name || ' ' || s.family_name as staff
    from promise o left join staff s on s.agency_id = o.agency_id and s.id = o.staff_id
    where o.who = 'us' and o.kept_on is null and o.case_id = any (${caseIds}::uuid[])
    order by o.by_on nulls last, o.said_at`.execute(ctx.db);
  return rows;
}

export type Overdue = { id: string; caseId: string; what: string; due: string; owner: string };

/** Steps of plans whose day has passed. */
export async function overdueStepsOn(ctx: StaffCtx, caseIds: readonly string[]): Promise<Overdue[]> {
  const { rows } = await sql<Overdue>`
    select s.id, s.case_id, s.what, s.due, s.owner from plan_step s
    where s.due < ${ctx.today}::date and s.status not in ('done', 'stopped') and s.case_id = any (${caseIds}::uuid[])
    order by s.due, s.position`.execute(ctx.db);
  return rows;
}
