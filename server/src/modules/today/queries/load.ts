import { sql } from "kysely";
import type { StaffCtx } from "../../../platform/access/transaction.ts";

/**
 * A person's open case that is mine today: assigned, covered, or, for a leader without people of their own, the team's.
 * Another's is here too, not `isMine`, while I have an open concern on it.
 */
export type Mine = {
  isMine: boolean;
  caseId: string;
  personId: string;
  name: string;
  called: string;
  openedOn: string;
  state: "open" | "waiting";
  staffId: string;
  lastTalkAt: string | null;
  isBooked: boolean;
  /** Alerts about reaching or visiting them that may be read over a shoulder. */
  alerts: { kind: string; words: string }[];
};

export async function myLoad(ctx: StaffCtx): Promise<Mine[]> {
  const me = ctx.actor.staffId;
  const { rows } = await sql<Mine>`
    with load as materialized (
      select c.agency_id, c.id, c.person_id, c.opened_on, c.state, c.staff_id,
        c.staff_id = ${me} or c.staff_id in (select v.absent_staff_id from cover v
          where v.covering_staff_id = ${me} and ${ctx.today}::date between v.from_on and v.to_on) as mine,
        exists (select 1 from concern k where k.agency_id = c.agency_id and k.case_id = c.id
          and k.who_has_it = ${me} and k.answered_at is null) as held
      from case_file c
      where c.agency_id = ${ctx.actor.agencyId} and c.person_id is not null and c.state <> 'closed')
    select l.id as case_id, l.is_mine, l.person_id, l.opened_on, l.state, l.staff_id,
      coalesce(p.preferred_name, p.legal_given_names) || ' ' || p.legal_family_name as name,
      coalesce(p.preferred_name, split_part(p.legal_given_names, ' ', 1)) as called,
      (select max(n.happened_at) from case_note n where n.agency_id = l.agency_id and n.case_id = l.id) as last_talk_at,
      exists (select 1 from appointment a where a.agency_id = l.agency_id and a.case_id = l.id
        and a.state = 'booked' and a.starts_at >= ${ctx.now}::timestamptz) as is_booked,
      coalesce((select json_agg(json_build_object('kind', w.kind, 'words', w.words) order by w.recorded_at)
        from alert w where w.agency_id = l.agency_id and w.person_id = l.person_id and not w.private
          and (w.ended_on is null or w.ended_on > ${ctx.today}::date)
          and (w.review_on is null or w.review_on >= ${ctx.today}::date)), '[]') as alerts
    from (select load.*, load.mine or (not exists (select 1 from load where load.mine)
        and exists (select 1 from case_file c join team_leader t on t.agency_id = c.agency_id and t.team_id = c.team_id
          where c.agency_id = load.agency_id and c.id = load.id and t.staff_id = ${me})) as is_mine
      from load) l
    join person p on p.agency_id = l.agency_id and p.id = l.person_id
    where l.is_mine or l.held
    order by name, l.id`.execute(ctx.db);
  return rows;
}
