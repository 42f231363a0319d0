import { sql } from "kysely";
import type { Case, CaseloadRow, listCases, openCase } from "#contract/cases.ts";
import type { InputOf } from "#contract/endpoint.ts";
import { aboutCase, aboutPerson, type About } from "../../platform/access/about.ts";
import { type Bar, decide, mayWrite, type Relation, type Rule } from "../../platform/access/policy.ts";
import type { StaffCtx } from "../../platform/access/transaction.ts";
import { Invalid, NotFound } from "../../platform/errors.ts";
import { policy } from "./policy.ts";

type CaseRow = Omit<Case, "can"> & { relations: (Relation | Bar)[] };

const shownName = sql`coalesce(coalesce(p.preferred_name, p.legal_given_names) || ' ' || p.legal_family_name, w.name, '')`;
const named = sql`
  left join person p on p.agency_id = c.agency_id and p.id = c.person_id
  left join whanau w on w.agency_id = c.agency_id and w.id = c.whanau_id`;

const caseColumns = sql`
  c.id, c.version, c.person_id, c.whanau_id,
  c.service, c.state, c.waiting_for, c.opened_on, c.staff_id as case_manager_id,
  s.given_name || ' ' || s.family_name as case_manager, t.name as team,
  (select json_build_object('at', h.at, 'from', f.given_name || ' ' || f.family_name,
      'to', g.given_name || ' ' || g.family_name, 'briefing', h.briefing)
    from handover h join staff f on f.agency_id = h.agency_id and f.id = h.from_staff_id
      join staff g on g.agency_id = h.agency_id and g.id = h.to_staff_id
    where h.agency_id = c.agency_id and h.case_id = c.id order by h.at desc limit 1) as handed_over,
  (select json_build_object('on', k.on_day, 'reason', k.reason, 'words', k.words, 'by', f.given_name || ' ' || f.family_name)
    from case_closure k join staff f on f.agency_id = k.agency_id and f.id = k.staff_id
    where k.agency_id = c.agency_id and k.case_id = c.id) as closure,
  (select a.relations from sight.about(null, c.id) a) as relations`;

const caseTables = sql`case_file c
  join staff s on s.agency_id = c.agency_id and s.id = c.staff_id
  join team t on t.agency_id = c.agency_id and t.id = c.team_id`;

function shown<R extends Omit<CaseRow, "name">>(ctx: StaffCtx, { relations, ...row }: R) {
  const may = (rule: Rule) =>
    row.state !== "closed" && decide(rule, ctx.actor.roles, relations) === "allowed";
  return {
    ...row,
    can: {
      note: may(mayWrite),
      change: may(policy.changeCase),
      close: may(policy.closeCase),
      handOver: may(policy.handOverCase),
    },
  };
}

export async function caseById(ctx: StaffCtx, caseId: string): Promise<Case | null> {
  const { rows } = await sql<CaseRow>`select ${caseColumns}, ${shownName} as name from ${caseTables} ${named}
    where c.id = ${caseId}`.execute(ctx.db);
  return rows[0] ? shown(ctx, rows[0]) : null;
}

/** A person's cases that the actor may see, without their name: open ones first, then the newest. */
export async function casesOfPerson(ctx: StaffCtx, personId: string): Promise<Omit<Case, "name">[]> {
  const { rows } = await sql<Omit<CaseRow, "name">>`select ${caseColumns} from ${caseTables}
    where c.agency_id = ${ctx.actor.agencyId} and c.person_id = ${personId}
    order by c.state = 'closed', c.opened_on desc, c.id desc`.execute(ctx.db);
  return rows.map((row) => shown(ctx, row));
}

/** About a case that is not there yet: one stands to it as one stands to the person, or to the whānau's other cases. */
export const aboutNewCase: About<InputOf<typeof openCase>> = async (ctx, input) => {
  const { personId, whanauId } = input.body;
  if ((personId === null) === (whanauId === null)) {
    throw new Invalid("A case is for one person or one whānau.", [
      { path: "personId", says: "Choose a person or a whānau, not both" },
    ]);
  }
  if (personId !== null) return aboutPerson<typeof input>(() => personId)(ctx, input);
  const known = await ctx.db
    .selectFrom("caseFile")
    .select("id")
    .where("whanauId", "=", whanauId)
    .orderBy("openedOn", "desc")
    .executeTakeFirst();
  if (!known) throw new NotFound();
  return aboutCase<typeof input>(() => known.id)(ctx, input);
};

/** Mine (with those I cover for), or my team's (with those I lead): each with its last talk and its next date. */
export async function caseload(
  ctx: StaffCtx,
  { whose = "mine", state }: InputOf<typeof listCases>["query"],
): Promise<CaseloadRow[]> {
  const me = ctx.actor.staffId;
  const mine = sql`c.staff_id = ${me} or c.staff_id in (select v.absent_staff_id from cover v
      where v.covering_staff_id = ${me} and ${ctx.today}::date between v.from_on and v.to_on)`;
  const team = sql`c.team_id in (select f.team_id from staff f where f.id = ${me} union select l.team_id from team_leader l where l.staff_id = ${me})`;
  const { rows } = await sql<CaseloadRow>`
    with load as materialized (
      select c.agency_id, c.id, c.person_id, c.whanau_id, c.service, c.state, c.waiting_for, c.staff_id
      from case_file c
      where c.agency_id = ${ctx.actor.agencyId} and (${whose === "mine" ? mine : team})
        and ${state ? sql`c.state = ${state}` : sql`c.state <> 'closed'`}),
    dates as (
      select d.case_id, d.on_day, d.words as what from due_date d where d.done_at is null and d.on_day >= ${ctx.today}::date
      union all
      select a.case_id, (a.starts_at at time zone 'Pacific/Auckland')::date, coalesce(a.about, 'Appointment') from appointment a
        where a.state = 'booked' and a.starts_at >= ${ctx.now}::timestamptz
      union all
      select o.case_id, o.by_on, o.what from promise o where o.kept_on is null and o.by_on >= ${ctx.today}::date)
    select load.id as case_id, load.person_id,
      coalesce(coalesce(p.preferred_name, p.legal_given_names) || ' ' || p.legal_family_name, w.name, '') as name,
      load.service, load.state, load.waiting_for,
      (select (max(n.happened_at) at time zone 'Pacific/Auckland')::date from case_note n
        where n.agency_id = load.agency_id and n.case_id = load.id) as last_contact_on,
      (select json_build_object('on', d.on_day, 'what', d.what) from dates d where d.case_id = load.id
        order by d.on_day, d.what limit 1) as next_date,
      s.given_name || ' ' || s.family_name as case_manager
    from load
    join staff s on s.agency_id = load.agency_id and s.id = load.staff_id
    left join person p on p.agency_id = load.agency_id and p.id = load.person_id
    left join whanau w on w.agency_id = load.agency_id and w.id = load.whanau_id
    order by name, load.id`.execute(ctx.db);
  for (const row of rows) if (row.personId) ctx.saw(row.personId, "listed");
  return rows;
}
