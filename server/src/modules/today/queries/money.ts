import { sql } from "kysely";
import type { StaffCtx } from "../../../platform/access/transaction.ts";

export type Gap = {
  id: string;
  caseId: string;
  onDay: string;
  at: string;
  gap: string;
};

/** Cases whose newest assessment found money not reaching the person, with nothing recommended on it yet. */
export async function gapsOn(ctx: StaffCtx, caseIds: readonly string[]): Promise<Gap[]> {
  const { rows } = await sql<Gap>`
    select a.id, a.case_id, a.on_day, a.at, a.gap from (
      select distinct on (a.case_id) a.agency_id, a.id, a.case_id, a.on_day, a.at, a.result #>> '{gap,perWeek}' as gap
      from assessment a where a.case_id = any (${caseIds}::uuid[])
      order by a.case_id, a.at desc, a.id desc) a
    where a.gap::numeric > 0
      and not exists (select 1 from recommendation r where r.agency_id = a.agency_id and r.assessment_id = a.id)`.execute(
    ctx.db,
  );
  return rows;
}

export type Told = { caseId: string; pointer: string; recordedAt: string };

/** Facts that replaced another value after the newest assessment of their person: told, and not worked out yet. */
export async function toldSince(ctx: StaffCtx, caseIds: readonly string[]): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select distinct on (c.id) c.id as case_id, f.pointer, f.recorded_at
    from case_file c
    join fact f on f.agency_id = c.agency_id and (f.person_id = c.person_id
      or (f.person_id is null and f.household_id in (select m.household_id from household_member m
        where m.agency_id = c.agency_id and m.person_id = c.person_id and m.to_on is null)))
    join fact old on old.agency_id = f.agency_id and old.id = f.replaces and old.value <> f.value
    where c.id = any (${caseIds}::uuid[])
      and f.recorded_at > coalesce((select max(a.at) from assessment a
        where a.agency_id = c.agency_id and a.person_id = c.person_id), '-infinity')
    order by c.id, f.recorded_at desc`.execute(ctx.db);
  return rows;
}

export type News = { caseId: string; at: string; what: string };

/** What colleagues added since a moment. Nothing about safety is ever here. */
export async function newsSince(ctx: StaffCtx, caseIds: readonly string[], since: string): Promise<News[]> {
  const me = ctx.actor.staffId;
  const { rows } = await sql<News>`
    select n.case_id, n.recorded_at as at, 'has a new note from ' || s.given_name || ' ' || s.family_name || '.' as what
    from case_note n join staff s on s.agency_id = n.agency_id and s.id = n.author_id
    where n.case_id = any (${caseIds}::uuid[]) and n.author_id <> ${me} and n.recorded_at >= ${since}::timestamptz
    union all
    select a.case_id, a.at, 'has a new assessment by ' || s.given_name || ' ' || s.family_name || '.'
    from assessment a join staff s on s.agency_id = a.agency_id and s.id = a.staff_id
    where a.case_id = any (${caseIds}::uuid[]) and a.staff_id <> ${me} and a.at >= ${since}::timestamptz
    union all
    select h.case_id, h.at, 'was handed over by ' || s.given_name || ' ' || s.family_name || '.'
    from handover h join staff s on s.agency_id = h.agency_id and s.id = h.from_staff_id
    where h.case_id = any (${caseIds}::uuid[]) and h.from_staff_id <> ${me} and h.at >= ${since}::timestamptz
    order by at desc`.execute(ctx.db);
  return rows;
}
