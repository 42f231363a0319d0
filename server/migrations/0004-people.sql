-- People, and who may see them. A case gives sight; so this file also holds the case.
set local role kehi_owner;

create function public.kehi_fold(t text) returns text language sql immutable strict parallel safe set search_path = public, pg_catalog as
  $$ select lower(public.unaccent('public.unaccent', translate(t, '’‘ʻ''-', '     '))) $$;
comment on function public.kehi_fold is 'Macrons, apostrophes, hyphens and capitals do not matter when looking for a name.';

create function public.kehi_joined(t text) returns text language sql immutable strict parallel safe set search_path = public, pg_catalog as
  $$ select case when t ~ '[’‘ʻ''-]' then lower(public.unaccent('public.unaccent', translate(t, '’‘ʻ''-', ''))) else '' end $$;
comment on function public.kehi_joined is 'O''Brien is looked for as o brien and as obrien: the second, where it differs.';

create table person (
  agency_id uuid not null references agency,
  id uuid not null,
  version integer not null default 1,
  legal_given_names text not null,
  legal_family_name text not null,
  preferred_name text,
  say_it text,
  pronouns text,
  born_on date,
  gender text,
  ethnicity jsonb not null default '{"answer":"not-known","codes":[]}',
  iwi jsonb not null default '{"answer":"not-known","of":[]}',
  languages jsonb not null default '[]',
  restricted boolean not null default false,
  own_staff_id uuid,
  created_by uuid not null,
  created_at timestamptz not null,
  folded text generated always as (
    kehi_fold(' ' || coalesce(preferred_name || ' ', '') || legal_given_names || ' ' || legal_family_name)
    || kehi_joined(' ' || coalesce(preferred_name || ' ', '') || legal_given_names || ' ' || legal_family_name)) stored,
  primary key (agency_id, id),
  foreign key (agency_id, own_staff_id) references staff,
  foreign key (agency_id, created_by) references staff
);
create index person_folded on person using gin (folded gin_trgm_ops);
create index person_born on person (agency_id, born_on);
create index person_created on person (agency_id, created_by, created_at);
create index person_own on person (agency_id, own_staff_id) where own_staff_id is not null;
create index person_restricted on person (agency_id, id) where restricted;
comment on column person.folded is 'What a name is looked for in. Begins with a space, so that each word of it does.';
comment on column person.restricted is 'Only the named list may see this record, whatever their relation.';
comment on column person.own_staff_id is 'A member of staff''s own record: never theirs to open.';

create table restricted_access (
  agency_id uuid not null,
  person_id uuid not null,
  staff_id uuid not null,
  primary key (agency_id, person_id, staff_id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, staff_id) references staff
);
create table conflict_of_interest (
  agency_id uuid not null,
  staff_id uuid not null,
  person_id uuid not null,
  because text not null,
  primary key (agency_id, staff_id, person_id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, staff_id) references staff
);
create table emergency_access (
  agency_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  person_id uuid not null,
  reason text not null,
  at timestamptz not null,
  until timestamptz not null check (until <= at + interval '15 minutes'),
  looked_at_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, staff_id) references staff
);
create index emergency_access_staff on emergency_access (agency_id, staff_id, until);

create table whanau (
  agency_id uuid not null references agency,
  id uuid not null,
  name text not null,
  primary key (agency_id, id)
);

create table case_file (
  agency_id uuid not null references agency,
  id uuid not null,
  version integer not null default 1,
  person_id uuid,
  whanau_id uuid,
  service text not null check (service in ('income-support', 'employment', 'housing', 'injury', 'reintegration', 'disability', 'youth', 'whanau-ora')),
  state text not null default 'open' check (state in ('open', 'waiting', 'closed')),
  waiting_for text,
  opened_on date not null,
  staff_id uuid not null,
  team_id uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, whanau_id) references whanau,
  foreign key (agency_id, staff_id) references staff,
  foreign key (agency_id, team_id) references team,
  check ((person_id is null) <> (whanau_id is null))
);
create index case_file_staff on case_file (agency_id, staff_id) include (id, person_id, state);
create index case_file_team on case_file (agency_id, team_id) include (id, person_id, state);
create index case_file_person on case_file (agency_id, person_id) include (id, staff_id, team_id, state);
comment on table case_file is 'Joins a person (or whānau) to a service and a case manager.';

create table case_closure (
  agency_id uuid not null,
  case_id uuid not null,
  on_day date not null,
  reason text not null check (reason in ('goal-reached', 'in-work', 'moved-away', 'person-asked', 'handed-to-another-service', 'died', 'opened-by-mistake')),
  words text not null,
  staff_id uuid not null,
  at timestamptz not null,
  primary key (agency_id, case_id),
  foreign key (agency_id, case_id) references case_file,
  foreign key (agency_id, staff_id) references staff
);
create table handover (
  agency_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  from_staff_id uuid not null,
  to_staff_id uuid not null,
  briefing text not null,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references case_file,
  foreign key (agency_id, from_staff_id) references staff,
  foreign key (agency_id, to_staff_id) references staff
);

reset role;

-- Roles that do casework. An administrator, reviewer, privacy officer or practice lead has no sight by relation.
create function sight.does_casework() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select sight.kind() = 'staff' and exists (
    select 1 from staff where agency_id = sight.agency() and id = sight.me() and status <> 'left'
      and roles && array['case-manager','team-leader','manager','work-broker','training-support','programme-coordinator','disability-coordinator']) $$;

create function sight.leads() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select l.team_id from team_leader l join staff s on s.agency_id = l.agency_id and s.id = l.staff_id
  where l.agency_id = sight.agency() and l.staff_id = sight.me() and s.roles && array['team-leader', 'manager'] $$;

-- Over every relation: own record, conflict of interest, restricted record.
create function sight.shut_from_me() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from person where agency_id = sight.agency() and own_staff_id = sight.me()
  union all select person_id from conflict_of_interest where agency_id = sight.agency() and staff_id = sight.me()
  union all select id from person where agency_id = sight.agency() and restricted
    and id not in (select person_id from restricted_access where agency_id = sight.agency() and staff_id = sight.me()) $$;
create function sight.shut_out(p uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from person where agency_id = sight.agency() and id = p
      and (own_staff_id = sight.me() or (restricted and not exists (
        select 1 from restricted_access r where r.agency_id = sight.agency() and r.person_id = p and r.staff_id = sight.me()))))
    or exists (select 1 from conflict_of_interest where agency_id = sight.agency() and staff_id = sight.me() and person_id = p) $$;

-- Cases with a relation, before anything is shut out. `strength`: assigned (own or covered), team, leads, emergency.
create function sight.related_cases(out case_id uuid, out person_id uuid, out strength text, out live boolean) returns setof record
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare a uuid := sight.agency(); m uuid := sight.me(); f uuid[] := sight.focus(); t uuid; d date := sight.today(); n timestamptz := sight.now();
begin
  if not sight.does_casework() then return; end if;
  select s.team_id into t from staff s where s.agency_id = a and s.id = m;
  if f is not null then
    return query
      select c.id, c.person_id,
        case when c.staff_id = m then 'assigned'
             when exists (select 1 from cover v where v.agency_id = a and v.covering_staff_id = m and v.absent_staff_id = c.staff_id and d between v.from_on and v.to_on) then 'assigned'
             when c.team_id in (select sight.leads()) then 'leads'
             when c.team_id = t then 'team'
             else 'emergency' end,
        c.state <> 'closed'
      from case_file c
      where c.agency_id = a and c.person_id = any (f)
        and (c.staff_id = m or c.team_id = t or c.team_id in (select sight.leads())
          or exists (select 1 from cover v where v.agency_id = a and v.covering_staff_id = m and v.absent_staff_id = c.staff_id and d between v.from_on and v.to_on)
          or exists (select 1 from emergency_access e where e.agency_id = a and e.staff_id = m and e.person_id = c.person_id and n between e.at and e.until));
    return;
  end if;
  return query
    select c.id, c.person_id, 'assigned', c.state <> 'closed' from case_file c where c.agency_id = a and c.staff_id = m
    union all
    select c.id, c.person_id, 'assigned', c.state <> 'closed' from cover v join case_file c on c.agency_id = a and c.staff_id = v.absent_staff_id
      where v.agency_id = a and v.covering_staff_id = m and d between v.from_on and v.to_on
    union all
    select c.id, c.person_id, 'team', c.state <> 'closed' from case_file c where c.agency_id = a and c.team_id = t
    union all
    select c.id, c.person_id, 'leads', c.state <> 'closed' from case_file c where c.agency_id = a and c.team_id in (select sight.leads())
    union all
    select c.id, c.person_id, 'emergency', c.state <> 'closed' from emergency_access e join case_file c on c.agency_id = a and c.person_id = e.person_id
      where e.agency_id = a and e.staff_id = m and n between e.at and e.until;
end $$;

-- Whoever opens a case brings its case manager in. Where there is a case already, that is for its case manager or a leader
-- to do; anyone else opens one for a colleague who is assigned already, which gives nobody more sight than before.
create function sight.may_open_case(p uuid, w uuid, manager uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  with there as (select c.* from case_file c where c.agency_id = sight.agency() and (c.person_id = p or c.whanau_id = w))
  select (w is null and not exists (select 1 from there))
    or exists (select 1 from there c where c.state <> 'closed'
      and (c.staff_id in (manager, sight.me()) or c.team_id in (select sight.leads()))) $$;

-- A person is seen through any open case; or was put on file by me within 7 days and has no case yet; or in an emergency.
create function sight.my_people() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select x.id from (
    select r.person_id as id from sight.related_cases() r where r.live and r.person_id is not null
    union
    select p.id from person p where p.agency_id = sight.agency() and p.created_by = sight.me() and sight.does_casework()
      and p.created_at > sight.now() - interval '7 days' and (sight.focus() is null or p.id = any (sight.focus()))
      and not exists (select 1 from case_file c where c.agency_id = p.agency_id and c.person_id = p.id)
    union
    select e.person_id from emergency_access e where e.agency_id = sight.agency() and e.staff_id = sight.me() and sight.does_casework()
      and sight.now() between e.at and e.until and (sight.focus() is null or e.person_id = any (sight.focus()))
  ) x where x.id not in (select sight.shut_from_me()) $$;

-- A case is seen through itself, and only while its person is seen.
create function sight.my_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct r.case_id from sight.related_cases() r
  where r.person_id is null or r.person_id in (select sight.my_people()) $$;

create function sight.my_team_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct r.case_id from sight.related_cases() r
  where r.strength in ('assigned', 'team', 'leads') and (r.person_id is null or r.person_id in (select sight.my_people())) $$;

create function sight.my_assigned_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct r.case_id from sight.related_cases() r
  where r.strength = 'assigned' and (r.person_id is null or r.person_id in (select sight.my_people())) $$;

create function sight.my_assigned_people() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct r.person_id from sight.related_cases() r
  where r.strength = 'assigned' and r.live and r.person_id in (select sight.my_people()) $$;

-- Whose openings in an emergency I look at afterwards: people of the teams I lead; of someone without a case, any leader who sees them.
create function sight.my_led_people() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select p.id from sight.my_people() p(id) where exists (select sight.leads()) and (
    exists (select 1 from case_file c where c.agency_id = sight.agency() and c.person_id = p.id and c.state <> 'closed' and c.team_id in (select sight.leads()))
    or not exists (select 1 from case_file c where c.agency_id = sight.agency() and c.person_id = p.id)) $$;

-- For the first of the two decisions: my relations to one person, or to one case, as words; and whom it is about,
-- told only to someone with a relation. Narrows this transaction to that person.
create function sight.about(p uuid, c uuid, out relations text[], out person_id uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare a uuid := sight.agency(); m uuid := sight.me(); d date := sight.today(); n timestamptz := sight.now(); t uuid; q record; who uuid := p;
begin
  relations := '{}';
  if c is not null then select f.person_id into who from case_file f where f.agency_id = a and f.id = c; end if;
  if who is not null and not exists (select 1 from person x where x.agency_id = a and x.id = who) then return; end if;
  select s.team_id into t from staff s where s.agency_id = a and s.id = m;
  for q in select f.staff_id, f.team_id from case_file f
    where f.agency_id = a and case when c is not null then f.id = c else f.person_id = who and f.state <> 'closed' end
  loop
    if q.staff_id = m then relations := relations || 'assigned'::text; end if;
    if exists (select 1 from cover v where v.agency_id = a and v.covering_staff_id = m and v.absent_staff_id = q.staff_id and d between v.from_on and v.to_on) then relations := relations || 'covering'::text; end if;
    if q.team_id = t then relations := relations || 'team'::text; end if;
    if exists (select 1 from team_leader l where l.agency_id = a and l.staff_id = m and l.team_id = q.team_id) then relations := relations || 'leads'::text; end if;
  end loop;
  if who is not null then
    if c is not null and not exists (select 1 from case_file f where f.agency_id = a and f.person_id = who and f.state <> 'closed'
      and (f.staff_id = m or f.team_id = t or f.team_id in (select sight.leads())
        or exists (select 1 from cover v where v.agency_id = a and v.covering_staff_id = m and v.absent_staff_id = f.staff_id and d between v.from_on and v.to_on)))
    then relations := relations || 'closed'::text; end if;
    if c is null and exists (select 1 from person x where x.agency_id = a and x.id = who and x.created_by = m and x.created_at > n - interval '7 days')
      and not exists (select 1 from case_file f where f.agency_id = a and f.person_id = who) then relations := relations || 'created'::text; end if;
    if exists (select 1 from emergency_access e where e.agency_id = a and e.staff_id = m and e.person_id = who and n between e.at and e.until) then relations := relations || 'emergency'::text; end if;
    if exists (select 1 from person x where x.agency_id = a and x.id = who and x.own_staff_id = m) then relations := relations || 'own-record'::text; end if;
    if exists (select 1 from conflict_of_interest i where i.agency_id = a and i.staff_id = m and i.person_id = who) then relations := relations || 'conflict'::text; end if;
    if exists (select 1 from person x where x.agency_id = a and x.id = who and x.restricted)
      and not exists (select 1 from restricted_access r where r.agency_id = a and r.person_id = who and r.staff_id = m) then relations := relations || 'restricted'::text; end if;
  end if;
  if relations <> '{}' and not relations && array['own-record', 'conflict', 'restricted'] then person_id := who; end if;
  perform set_config('kehi.focus_person', coalesce(sight.kin(person_id)::text, ''), true);
end $$;

revoke execute on all functions in schema sight from public;
grant execute on all functions in schema sight to kehi_app, kehi_owner;

set local role kehi_owner;
alter table person enable row level security;
alter table person force row level security;
create policy seen on person for select using (agency_id = (select sight.agency()) and id in (select sight.my_people()));
create policy changed on person for update using (agency_id = (select sight.agency()) and id in (select sight.my_people()));
create policy put_on_file on person for insert with check (agency_id = (select sight.agency()) and created_by = (select sight.me())
  and created_at <= (select sight.now()) and not restricted and own_staff_id is null);
alter table case_file enable row level security;
alter table case_file force row level security;
create policy seen on case_file for select using (agency_id = (select sight.agency()) and id in (select sight.my_cases()));
create policy changed on case_file for update using (agency_id = (select sight.agency()) and id in (select sight.my_cases())) with check (agency_id = (select sight.agency()));
create policy opened on case_file for insert with check (agency_id = (select sight.agency())
  and (person_id is null or person_id in (select sight.my_people())) and sight.may_open_case(person_id, whanau_id, staff_id));
do $$
declare t text;
begin
  foreach t in array array['case_closure', 'handover'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy of_case on %I using (agency_id = (select sight.agency()) and case_id in (select sight.my_cases())) with check (agency_id = (select sight.agency()) and case_id in (select sight.my_cases()))', t);
  end loop;
  foreach t in array array['restricted_access', 'conflict_of_interest', 'whanau', 'emergency_access'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
-- Nobody reads who may see a restricted record, or who is in conflict with whom: sight alone does.
create policy none on restricted_access using (false);
create policy own on conflict_of_interest using (agency_id = (select sight.agency()) and staff_id = (select sight.me()));
create policy own on emergency_access for select using (agency_id = (select sight.agency()) and staff_id = (select sight.me()));
create policy opened on emergency_access for insert with check (agency_id = (select sight.agency()) and staff_id = (select sight.me())
  and at = (select sight.now()) and looked_at_by is null and (select sight.does_casework()) and not sight.shut_out(person_id));
-- Afterwards a leader of the person's team looks at it; never whoever opened it.
create policy led on emergency_access for select using (agency_id = (select sight.agency()) and person_id in (select sight.my_led_people()));
create policy looked_at on emergency_access for update
  using (agency_id = (select sight.agency()) and person_id in (select sight.my_led_people()) and staff_id <> (select sight.me()))
  with check (looked_at_by = (select sight.me()));
create policy of_case on whanau using (agency_id = (select sight.agency()) and exists (select 1 from case_file c where c.agency_id = whanau.agency_id and c.whanau_id = whanau.id)) with check (agency_id = (select sight.agency()));
grant select, insert on person, case_file to kehi_app;
-- Whose record it is, who put it there and who it is shut to are never changed by a request; nor whom a case is about.
grant update (version, legal_given_names, legal_family_name, preferred_name, say_it, pronouns, born_on, gender, ethnicity, iwi, languages) on person to kehi_app;
grant update (version, state, waiting_for, staff_id, team_id) on case_file to kehi_app;
grant select, insert on case_closure, handover, emergency_access to kehi_app;
grant select on whanau to kehi_app;
grant select on conflict_of_interest, restricted_access to kehi_app;
grant update (looked_at_by) on emergency_access to kehi_app;
