-- Who is asking, and the office they work in. Everything else stands on this.
-- Tables belong to kehi_owner; the sight functions belong to kehi_migrate, because under FORCE row security
-- even the owner sees nothing without an actor, and sight must be worked out before anything is seen.
set local role kehi_owner;

create extension if not exists pg_trgm;
create extension if not exists unaccent;

create table agency (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('ministry', 'crown-entity', 'department', 'iwi', 'community')),
  demonstration boolean not null default false
);
comment on table agency is 'An organisation that employs case managers. A person known to two agencies is two rows.';

create table region (
  agency_id uuid not null references agency,
  id uuid not null,
  name text not null,
  primary key (agency_id, id)
);
create table site (
  agency_id uuid not null,
  id uuid not null,
  region_id uuid not null,
  name text not null,
  primary key (agency_id, id),
  foreign key (agency_id, region_id) references region
);
create table team (
  agency_id uuid not null,
  id uuid not null,
  site_id uuid not null,
  name text not null,
  primary key (agency_id, id),
  foreign key (agency_id, site_id) references site
);

create table staff (
  agency_id uuid not null references agency,
  id uuid not null,
  version integer not null default 1,
  given_name text not null,
  family_name text not null,
  email text not null,
  team_id uuid,
  roles text[] not null check (cardinality(roles) > 0 and roles <@ array['case-manager','team-leader','manager','work-broker','training-support','programme-coordinator','disability-coordinator','reviewer','privacy-officer','practice-lead','administrator']),
  status text not null default 'working' check (status in ('working', 'away', 'left')),
  does text not null default '',
  single_keys boolean not null default true,
  theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
  primary key (agency_id, id),
  foreign key (agency_id, team_id) references team
);
create unique index staff_email on staff (lower(email));
comment on column staff.does is 'One line that says what this person does, for the demonstration''s door.';

create table team_leader (
  agency_id uuid not null,
  team_id uuid not null,
  staff_id uuid not null,
  primary key (agency_id, team_id, staff_id),
  foreign key (agency_id, team_id) references team,
  foreign key (agency_id, staff_id) references staff
);
create index team_leader_staff on team_leader (agency_id, staff_id);

create table cover (
  agency_id uuid not null,
  id uuid not null,
  absent_staff_id uuid not null,
  covering_staff_id uuid not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  primary key (agency_id, id),
  foreign key (agency_id, absent_staff_id) references staff,
  foreign key (agency_id, covering_staff_id) references staff
);
create index cover_covering on cover (agency_id, covering_staff_id);

reset role;
create schema sight;
grant usage on schema sight to kehi_app, kehi_owner;

-- The actor of this transaction. Empty settings (left by a rolled-back SET LOCAL) count as absent.
create function sight.agency() returns uuid language sql stable set search_path = pg_catalog as
  $$ select nullif(current_setting('kehi.agency_id', true), '')::uuid $$;
create function sight.kind() returns text language sql stable set search_path = pg_catalog as
  $$ select nullif(current_setting('kehi.actor_kind', true), '') $$;
create function sight.me() returns uuid language sql stable set search_path = pg_catalog as
  $$ select nullif(current_setting('kehi.actor_id', true), '')::uuid $$;
create function sight.now() returns timestamptz language sql stable set search_path = pg_catalog as
  $$ select coalesce(nullif(current_setting('kehi.now', true), '')::timestamptz, now()) $$;
create function sight.today() returns date language sql stable set search_path = pg_catalog as
  $$ select (coalesce(nullif(current_setting('kehi.now', true), '')::timestamptz, now()) at time zone 'Pacific/Auckland')::date $$;
-- A request about one person says so first, with those linked to them: it narrows what is worked out, never widens it.
create function sight.focus() returns uuid[] language sql stable set search_path = pg_catalog as
  $$ select nullif(current_setting('kehi.focus_person', true), '')::uuid[] $$;
grant execute on all functions in schema sight to kehi_app, kehi_owner;

set local role kehi_owner;
do $$
declare t text;
begin
  foreach t in array array['region', 'site', 'team', 'staff', 'team_leader', 'cover'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy same_agency on %I using (agency_id = (select sight.agency())) with check (agency_id = (select sight.agency()))', t);
    execute format('grant select on %I to kehi_app', t);
  end loop;
end $$;
-- Teams, who leads one and who covers for whom give sight: no request writes them, the installation does.
grant insert, update on staff to kehi_app;
alter table agency enable row level security;
alter table agency force row level security;
create policy same_agency on agency using (id = (select sight.agency()));
grant select on agency to kehi_app;
