-- A request about one person works out sight once for each table it reads. Narrowed to them and their kin it is one
-- pass over a few rows; it says the same as the wide way, which stays for lists (sight.test.ts compares the two).

-- Of the people a request is narrowed to: those I see, each with their cases that I stand in a relation to.
create function sight.focused(out person_id uuid, out case_id uuid, out strength text, out live boolean) returns setof record
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  a uuid := nullif(current_setting('kehi.agency_id', true), '')::uuid;
  m uuid := nullif(current_setting('kehi.actor_id', true), '')::uuid;
  f uuid[] := nullif(current_setting('kehi.focus_person', true), '')::uuid[];
  n timestamptz := coalesce(nullif(current_setting('kehi.now', true), '')::timestamptz, now());
  t uuid; leader boolean; led uuid[] := '{}'; covered uuid[]; opened uuid[];
begin
  if current_setting('kehi.actor_kind', true) is distinct from 'staff' then return; end if;
  select s.team_id, s.roles && array['team-leader', 'manager'] into t, leader from staff s
    where s.agency_id = a and s.id = m and s.status <> 'left'
      and s.roles && array['case-manager','team-leader','manager','work-broker','training-support','programme-coordinator','disability-coordinator'];
  if not found then return; end if;
  if leader then led := array(select l.team_id from team_leader l where l.agency_id = a and l.staff_id = m); end if;
  covered := array(select v.absent_staff_id from cover v where v.agency_id = a and v.covering_staff_id = m
    and (n at time zone 'Pacific/Auckland')::date between v.from_on and v.to_on);
  opened := array(select e.person_id from emergency_access e where e.agency_id = a and e.staff_id = m and e.until >= n and e.at <= n);
  return query
    select p.id, c.id,
      case when c.staff_id = m or c.staff_id = any (covered) then 'assigned' when c.team_id = any (led) then 'leads'
        when c.team_id = t then 'team' else 'emergency' end,
      c.state <> 'closed'
    from person p left join case_file c on c.agency_id = a and c.person_id = p.id
      and (c.staff_id = m or c.staff_id = any (covered) or c.team_id = any (led) or c.team_id = t or p.id = any (opened))
    where p.agency_id = a and p.id = any (f)
      and (p.own_staff_id is null or p.own_staff_id <> m)
      and (not p.restricted or exists (select 1 from restricted_access r where r.agency_id = a and r.person_id = p.id and r.staff_id = m))
      and not exists (select 1 from conflict_of_interest i where i.agency_id = a and i.staff_id = m and i.person_id = p.id)
      and (p.id = any (opened)
        or exists (select 1 from case_file k where k.agency_id = a and k.person_id = p.id and k.state <> 'closed'
          and (k.staff_id = m or k.staff_id = any (covered) or k.team_id = any (led) or k.team_id = t))
        or (p.created_by = m and p.created_at > n - interval '7 days'
          and not exists (select 1 from case_file k where k.agency_id = a and k.person_id = p.id)));
end $$;
revoke execute on function sight.focused from public;

-- The wide ways, for whoever asks about everyone they see.
create function sight.all_my_people() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select x.id from (
    select r.person_id as id from sight.related_cases() r where r.live and r.person_id is not null
    union
    select p.id from person p where p.agency_id = sight.agency() and p.created_by = sight.me() and sight.does_casework()
      and p.created_at > sight.now() - interval '7 days'
      and not exists (select 1 from case_file c where c.agency_id = p.agency_id and c.person_id = p.id)
    union
    select e.person_id from emergency_access e where e.agency_id = sight.agency() and e.staff_id = sight.me() and sight.does_casework()
      and sight.now() between e.at and e.until
  ) x where x.id not in (select sight.shut_from_me()) $$;
create function sight.all_my_cases(strengths text[]) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct r.case_id from sight.related_cases() r
  where r.strength = any (strengths) and (r.person_id is null or r.person_id in (select sight.all_my_people())) $$;
revoke execute on function sight.all_my_people, sight.all_my_cases from public;

create or replace function sight.my_people() returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if nullif(current_setting('kehi.focus_person', true), '') is null then return query select sight.all_my_people();
  else return query select f.person_id from sight.focused() f; end if;
end $$;
create function sight.my_cases_of(strengths text[]) returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if nullif(current_setting('kehi.focus_person', true), '') is null then return query select sight.all_my_cases(strengths);
  else return query select f.case_id from sight.focused() f where f.case_id is not null and f.strength = any (strengths); end if;
end $$;
revoke execute on function sight.my_cases_of from public;
create or replace function sight.my_cases() returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
begin return query select sight.my_cases_of(array['assigned', 'team', 'leads', 'emergency']); end $$;
create or replace function sight.my_team_cases() returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
begin return query select sight.my_cases_of(array['assigned', 'team', 'leads']); end $$;
create or replace function sight.my_assigned_cases() returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
begin return query select sight.my_cases_of(array['assigned']); end $$;
create or replace function sight.my_assigned_people() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct c.person_id from case_file c
  where c.agency_id = sight.agency() and c.id in (select sight.my_assigned_cases()) and c.state <> 'closed' and c.person_id is not null $$;
