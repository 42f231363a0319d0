import { sql } from "kysely";
import type { TimelineEntry } from "#contract/person-page.ts";
import type { Db } from "../../../platform/database/pool.ts";

type NoteRow = Extract<TimelineEntry, { type: "note" }>["note"];

/** The notes of a person's cases that the actor may see, newest talk first, each with what was added later. */
export async function notesOf(db: Db, caseIds: readonly string[]): Promise<NoteRow[]> {
  const { rows } = await sql<NoteRow>`
    select n.id, n.case_id, n.kind, n.who_was_there, n.happened_at, n.recorded_at, n.body, n.visibility, n.author_id,
      f.given_name || ' ' || f.family_name as author, n.read_and_agreed_at,
      coalesce(m.added, '[]') as amendments
    from case_note n
    join staff f on f.agency_id = n.agency_id and f.id = n.author_id
    left join (
      select m.agency_id, m.note_id, json_agg(json_build_object('id', m.id, 'body', m.body,
          'by', w.given_name || ' ' || w.family_name, 'recordedAt', m.recorded_at) order by m.recorded_at) as added
      from case_note_amendment m join staff w on w.agency_id = m.agency_id and w.id = m.author_id
      where m.note_id in (select x.id from case_note x where x.case_id = any (${caseIds}::uuid[]))
      group by m.agency_id, m.note_id) m on m.agency_id = n.agency_id and m.note_id = n.id
    where n.case_id = any (${caseIds}::uuid[])
    order by n.happened_at desc, n.id desc`.execute(db);
  return rows.map((row) => ({ ...row, can: { amend: true } }));
}

export type Event = {
  type:
    | "promise"
    | "letter"
    | "assessment"
    | "recommendation"
    | "case"
    | "appointment"
    | "due-date"
    | "concern"
    | "interview";
  id: string;
  caseId: string;
  at: string;
  by: string | null;
  of: Record<string, string | null>;
};

/** Everything else that happened or is set on a person's cases, in one read, newest first. */
export async function eventsOf(
  db: Db,
  caseIds: readonly string[],
  staffId: string,
  today: string,
): Promise<Event[]> {
  const { rows } = await sql<Event>`
    with e as (
      select 'promise' as type, o.id, o.case_id, o.said_at as at, o.staff_id,
        json_build_object('who', o.who, 'what', o.what, 'by', o.by_on, 'keptOn', o.kept_on) as of
      from promise o where o.case_id = any (${caseIds}::uuid[])
      union all
      select 'letter', l.id, l.case_id, l.at, l.staff_id, json_build_object('title', l.title)
      from letter l where l.case_id = any (${caseIds}::uuid[])
      union all
      select 'assessment', a.id, a.case_id, a.at, a.staff_id,
        json_build_object('gap', a.result #>> '{gap,perWeek}', 'ask', a.result #>> '{gap,notAppliedFor}', 'on', a.on_day)
      from assessment a where a.case_id = any (${caseIds}::uuid[])
      union all
      select 'recommendation', r.id, r.case_id, r.at, r.staff_id,
        json_build_object('payment', r.payment, 'cents', r.amount_cents::text, 'per', r.per, 'reasons', r.reasons)
      from recommendation r where r.case_id = any (${caseIds}::uuid[])
      union all
      select 'case', k.case_id, k.case_id, k.at, k.staff_id, json_build_object('what', 'closed', 'words', k.words)
      from case_closure k where k.case_id = any (${caseIds}::uuid[])
      union all
      select 'case', h.id, h.case_id, h.at, h.from_staff_id, json_build_object('what', 'handed-over',
        'to', (select s.given_name || ' ' || s.family_name from staff s where s.agency_id = h.agency_id and s.id = h.to_staff_id))
      from handover h where h.case_id = any (${caseIds}::uuid[])
      union all
      select 'appointment', b.id, b.case_id, b.starts_at, b.staff_id,
        json_build_object('how', b.how, 'state', b.state, 'about', b.about, 'who', b.who_is_coming)
      from appointment b where b.case_id = any (${caseIds}::uuid[]) and b.state <> 'moved'
      union all
      select 'due-date', d.id, d.case_id, d.on_day::timestamp at time zone 'Pacific/Auckland', d.recorded_by,
        json_build_object('on', d.on_day, 'what', d.words)
      from due_date d where d.case_id = any (${caseIds}::uuid[]) and d.done_at is null and d.on_day >= ${today}::date
      union all
      select 'concern', q.id, q.case_id, q.answered_at, q.answered_by, json_build_object('words', q.words)
      from concern q where q.case_id = any (${caseIds}::uuid[]) and q.answered_at is not null
      union all
      select 'interview', i.id, i.case_id, i.started_at, i.staff_id, '{}'
      from interview i where i.case_id = any (${caseIds}::uuid[]) and i.staff_id = ${staffId} and i.finished_at is null)
    select e.type, e.id, e.case_id, e.at, s.given_name || ' ' || s.family_name as by, e.of
    from e left join staff s on s.id = e.staff_id
    order by e.at desc, e.id desc`.execute(db);
  return rows;
}
