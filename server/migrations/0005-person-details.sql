-- What is on file about a person. Each row is seen when its person is; a sealed address by the assigned only.
set local role kehi_owner;

create table person_contact (
  agency_id uuid not null, id uuid not null, person_id uuid not null,
  kind text not null check (kind in ('phone', 'text', 'email', 'post', 'through-someone')),
  value text not null, safe boolean not null, how text, preferred boolean not null default false,
  recorded_at timestamptz not null, recorded_by uuid not null,
  primary key (agency_id, id), foreign key (agency_id, person_id) references person
);
create table person_address (
  agency_id uuid not null, id uuid not null, person_id uuid not null,
  lines text not null, suburb text, town text, postcode text, from_on date, to_on date,
  recorded_at timestamptz not null, recorded_by uuid not null,
  primary key (agency_id, id), foreign key (agency_id, person_id) references person
);
create table sealed_address (
  agency_id uuid not null, id uuid not null, person_id uuid not null,
  lines text not null, suburb text, town text, postcode text, from_on date, to_on date,
  recorded_at timestamptz not null, recorded_by uuid not null,
  primary key (agency_id, id), foreign key (agency_id, person_id) references person
);
comment on table sealed_address is 'In its own table, so that no join, count or export of addresses can meet it.';
create table person_identifier (
  agency_id uuid not null, id uuid not null, person_id uuid not null,
  kind text not null, value text not null,
  recorded_at timestamptz not null, recorded_by uuid not null,
  primary key (agency_id, id), foreign key (agency_id, person_id) references person
);
create index person_identifier_value on person_identifier (agency_id, value);
create table alert (
  agency_id uuid not null, id uuid not null, person_id uuid not null,
  words text not null, because text not null,
  kind text not null check (kind in ('confidential-address', 'safe-contact', 'visit-hazard', 'health', 'no-contact-order', 'other')),
  evidence text not null check (length(evidence) > 0), review_on date, private boolean not null default false, ended_on date,
  recorded_at timestamptz not null, recorded_by uuid not null,
  primary key (agency_id, id), foreign key (agency_id, person_id) references person
);
create table consent (
  agency_id uuid not null, id uuid not null, person_id uuid not null,
  purpose text not null check (purpose in ('show-iwi', 'share-with-provider', 'contact-whanau', 'contact-landlord', 'contact-school', 'research')),
  about text not null, given_on date not null, withdrawn_on date,
  recorded_at timestamptz not null, recorded_by uuid not null,
  primary key (agency_id, id), foreign key (agency_id, person_id) references person
);
create table relationship (
  agency_id uuid not null, id uuid not null, person_id uuid not null, other_id uuid,
  other_name text not null,
  kind text not null check (kind in ('partner', 'parent-of', 'child-of', 'sibling', 'grandparent-of', 'grandchild-of', 'carer-of', 'cared-for-by', 'whanau', 'support-person')),
  from_on date, to_on date, note text,
  recorded_at timestamptz not null, recorded_by uuid not null,
  primary key (agency_id, id), foreign key (agency_id, person_id) references person, foreign key (agency_id, other_id) references person
);
create index relationship_other on relationship (agency_id, other_id);
create table whanau_member (
  agency_id uuid not null, id uuid not null, whanau_id uuid not null, person_id uuid not null,
  role text not null, from_on date not null, to_on date,
  primary key (agency_id, id), foreign key (agency_id, whanau_id) references whanau, foreign key (agency_id, person_id) references person
);
create table household (
  agency_id uuid not null references agency, id uuid not null,
  primary key (agency_id, id)
);
create table household_member (
  agency_id uuid not null, id uuid not null, household_id uuid not null, person_id uuid,
  name text not null, born_on date,
  role text not null check (role in ('applicant', 'partner', 'dependent-child', 'other-adult', 'boarder')),
  note text, from_on date not null, to_on date,
  primary key (agency_id, id),
  foreign key (agency_id, household_id) references household,
  foreign key (agency_id, person_id) references person
);
create index household_member_household on household_member (agency_id, household_id);
create index household_member_person on household_member (agency_id, person_id);
comment on table household_member is 'A person on record, or someone only named. Being in a household gives sight of nobody.';

create table fact (
  agency_id uuid not null, id uuid not null,
  household_id uuid not null, person_id uuid, member_id uuid,
  pointer text not null, value jsonb not null,
  source text not null, on_day date not null, evidence text, since date,
  recorded_at timestamptz not null, recorded_by uuid not null, replaces uuid,
  primary key (agency_id, id),
  foreign key (agency_id, household_id) references household,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, member_id) references household_member,
  foreign key (agency_id, replaces) references fact,
  check (num_nonnulls(person_id, member_id) <= 1)
);
create index fact_household on fact (agency_id, household_id);
create index fact_person on fact (agency_id, person_id);
comment on table fact is 'Append only. Of a person on record, of a named member, or of the household itself (both null).';
comment on column fact.since is 'When it became so, where that is not the day it was told.';
comment on column fact.pointer is 'Where it stands in situation/1: below the person for theirs, from the root for the household''s.';

do $$
declare t text;
begin
  foreach t in array array['person_contact', 'person_address', 'sealed_address', 'person_identifier', 'alert', 'consent'] loop
    execute format('create index %I on %I (agency_id, person_id)', t || '_person', t);
  end loop;
  create index relationship_person on relationship (agency_id, person_id);
end $$;

reset role;
create function sight.my_households() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct m.household_id from household_member m
  where m.agency_id = sight.agency() and m.person_id in (select sight.my_people()) and m.from_on <= sight.today() and (m.to_on is null or m.to_on > sight.today()) $$;
-- What a request about one person is narrowed to: them, and whoever is linked to them by a home or a relationship.
-- Only the setting is told; row security still decides on each of them.
create function sight.kin(p uuid) returns uuid[] language sql stable strict security definer set search_path = public, pg_temp as $$
  select array_agg(distinct x.id) from (
    select p as id
    union select o.person_id from household_member m join household_member o on o.agency_id = m.agency_id and o.household_id = m.household_id
      where m.agency_id = sight.agency() and m.person_id = p and o.person_id is not null
    union select r.other_id from relationship r where r.agency_id = sight.agency() and r.person_id = p and r.other_id is not null
    union select r.person_id from relationship r where r.agency_id = sight.agency() and r.other_id = p) x $$;

-- Whose address is sealed: their own newest sealed one holds, or that of someone they live with. It seals every
-- address of theirs from everyone; only the opening gives the sealed one, to the assigned.
create function sight.sealed_among(people uuid[]) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  with holding as (
    select s.person_id from sealed_address s where s.agency_id = sight.agency() and (s.to_on is null or s.to_on > sight.today())
      and not exists (select 1 from sealed_address n where n.agency_id = s.agency_id and n.person_id = s.person_id and n.recorded_at > s.recorded_at))
  select p.id from unnest(people) p(id)
  where exists (select 1 from holding h where h.person_id = p.id)
    or exists (select 1 from household_member m join household_member o on o.agency_id = m.agency_id and o.household_id = m.household_id
        join holding h on h.person_id = o.person_id
      where m.agency_id = sight.agency() and m.person_id = p.id
        and (m.to_on is null or m.to_on > sight.today()) and (o.to_on is null or o.to_on > sight.today())) $$;
create function sight.is_sealed(p uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select sight.sealed_among(array[p])) $$;

-- Whether I may open this person in an emergency: any record of my agency that is not shut to me.
create function sight.may_open_in_emergency(p uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select sight.does_casework() and not sight.shut_out(p) and exists (select 1 from person where agency_id = sight.agency() and id = p) $$;

-- Who looked at a person whom I may see, newest first.
create function sight.looks(p uuid) returns table (at timestamptz, staff_id uuid, who text, roles text[], endpoint text, purpose text, depth text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.at, f.id, f.given_name || ' ' || f.family_name, f.roles, a.endpoint, a.purpose, s.depth
  from audit_subject s join audit a on a.agency_id = s.agency_id and a.id = s.audit_id
    join staff f on f.agency_id = a.agency_id and f.id = a.actor_id
  where s.agency_id = sight.agency() and s.person_id = p and a.outcome = 'done' and p in (select sight.my_people())
  order by s.audit_id desc $$;
revoke execute on function sight.kin, sight.sealed_among, sight.is_sealed, sight.may_open_in_emergency, sight.looks from public;
grant execute on function sight.kin, sight.is_sealed, sight.may_open_in_emergency, sight.looks to kehi_app, kehi_owner;
-- What points to a sealed address is sealed with it; whoever sees the person already sees the alert that says so.
create function sight.address_is_sealed(p uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select p in (select sight.my_people()) and sight.is_sealed(p) $$;
revoke execute on function sight.my_households, sight.address_is_sealed from public;
grant execute on function sight.my_households, sight.address_is_sealed to kehi_app, kehi_owner;

set local role kehi_owner;
do $$
declare t text;
begin
  foreach t in array array['person_contact', 'person_identifier', 'alert', 'consent'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy of_person on %I using (agency_id = (select sight.agency()) and person_id in (select sight.my_people())) with check (agency_id = (select sight.agency()) and person_id in (select sight.my_people()))', t);
    execute format('grant select, insert, update on %I to kehi_app', t);
  end loop;
  foreach t in array array['person_address', 'sealed_address', 'relationship', 'whanau_member', 'household', 'household_member', 'fact'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to kehi_app', t);
  end loop;
end $$;
create policy unless_sealed on person_address for select
  using (agency_id = (select sight.agency()) and person_id in (select sight.my_people()) and not sight.is_sealed(person_id));
create policy put_on_file on person_address for insert
  with check (agency_id = (select sight.agency()) and person_id in (select sight.my_people()));
create policy assigned_only on sealed_address for select using (agency_id = (select sight.agency()) and person_id in (select sight.my_assigned_people()));
-- Anyone who sees a person may seal; a seal that ends shows the address before it, so that is the assigned's to say.
create policy put_on_file on sealed_address for insert with check (agency_id = (select sight.agency())
  and (person_id in (select sight.my_assigned_people()) or (to_on is null and person_id in (select sight.my_people()))));
-- A relationship whose other end is not visible is left out, also of counts.
create policy both_ends on relationship
  using (agency_id = (select sight.agency()) and person_id in (select sight.my_people()) and (other_id is null or other_id in (select sight.my_people())))
  with check (agency_id = (select sight.agency()) and person_id in (select sight.my_people()) and (other_id is null or other_id in (select sight.my_people())));
create policy seen_members on whanau_member using (agency_id = (select sight.agency()) and person_id in (select sight.my_people())) with check (agency_id = (select sight.agency()) and person_id in (select sight.my_people()));
create policy by_member on household using (agency_id = (select sight.agency()) and id in (select sight.my_households())) with check (agency_id = (select sight.agency()));
create policy seen_members on household_member
  using (agency_id = (select sight.agency()) and household_id in (select sight.my_households()) and (person_id is null or person_id in (select sight.my_people())))
  with check (agency_id = (select sight.agency()) and (person_id is null or person_id in (select sight.my_people())));
create policy of_whom on fact
  using (agency_id = (select sight.agency()) and case when person_id is not null then person_id in (select sight.my_people()) else household_id in (select sight.my_households()) end)
  with check (agency_id = (select sight.agency()) and case when person_id is not null then person_id in (select sight.my_people()) else household_id in (select sight.my_households()) end);
