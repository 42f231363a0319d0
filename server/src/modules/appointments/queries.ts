import { sql } from "kysely";
import type { Appointment } from "#contract/appointments.ts";
import type { StaffCtx } from "../../platform/access/transaction.ts";
import type { Db } from "../../platform/database/pool.ts";

// A sealed address seals the place too: "at the school" says where they live.
const columns = sql`
  select a.id, a.version, a.case_id, c.person_id,
    coalesce(coalesce(p.preferred_name, p.legal_given_names) || ' ' || p.legal_family_name, w.name, '') as name,
    a.staff_id, a.starts_at, a.minutes, a.how,
    case when c.person_id is null or not sight.address_is_sealed(c.person_id) then a.place end as place, a.who_is_coming, a.about, a.state
  from appointment a
  join case_file c on c.agency_id = a.agency_id and c.id = a.case_id
  left join person p on p.agency_id = c.agency_id and p.id = c.person_id
  left join whanau w on w.agency_id = c.agency_id and w.id = c.whanau_id`;

/** The actor's own appointments, and those of whom they cover for, from a day to a day. What moved elsewhere is left out. */
export async function appointmentsOf(ctx: StaffCtx, from: string, to: string): Promise<Appointment[]> {
  const me = ctx.actor.staffId;
  const { rows } = await sql<Appointment>`${columns}
    where a.agency_id = ${ctx.actor.agencyId} and a.state <> 'moved'
      and (a.staff_id = ${me} or a.staff_id in (select v.absent_staff_id from cover v
        where v.covering_staff_id = ${me} and ${ctx.today}::date between v.from_on and v.to_on))
      and (a.starts_at at time zone 'Pacific/Auckland')::date between ${from}::date and ${to}::date
      and a.starts_at between ${from}::date - interval '1 day' and ${to}::date + interval '2 days'
    order by a.starts_at, a.id`.execute(ctx.db);
  return rows;
}

export async function appointmentById(db: Db, id: string): Promise<Appointment | undefined> {
  return (await sql<Appointment>`${columns} where a.id = ${id}`.execute(db)).rows[0];
}
