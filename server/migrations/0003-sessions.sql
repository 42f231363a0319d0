-- Sign-in: one door before identity, then everything under it.
set local role kehi_owner;

create table credential (
  agency_id uuid not null,
  staff_id uuid not null,
  password_hash text,
  one_time_secret text,
  one_time_pending text,
  -- The last one-time step accepted: a code is good once.
  one_time_step bigint,
  subject text,
  code_failures integer not null default 0,
  code_locked_until timestamptz,
  draft_secret text not null,
  primary key (agency_id, staff_id),
  foreign key (agency_id, staff_id) references staff
);
create unique index credential_subject on credential (agency_id, subject);
comment on column credential.subject is 'Issuer and subject at the agency''s OpenID Connect provider.';

create table session (
  agency_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  token_hash text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references staff
);
create unique index session_token on session (token_hash);

create table oidc_start (
  state_hash text primary key,
  nonce text not null,
  verifier text not null,
  return_to text not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table oidc_start is 'A sign-in under way at the agency''s provider. Good once, for ten minutes. Holds no person.';

create table sign_in_try (
  email_hash text primary key,
  failures integer not null,
  locked_until timestamptz,
  last_at timestamptz not null
);
comment on table sign_in_try is 'Passwords tried, by a hash of the e-mail typed: the same for one that nobody has. Only sight.begin_try and its kin touch it.';
alter table sign_in_try enable row level security;
alter table sign_in_try force row level security;

alter table credential enable row level security;
alter table credential force row level security;
create policy own_or_sign_in on credential
  using (agency_id = (select sight.agency()) and (staff_id = (select sight.me()) or (select sight.kind()) = 'system'))
  with check (agency_id = (select sight.agency()) and (staff_id = (select sight.me()) or (select sight.kind()) = 'system'));
alter table session enable row level security;
alter table session force row level security;
grant select, insert, update on credential to kehi_app;
-- A token's hash goes in once: nobody reads one back, and no session becomes another's.
grant select (agency_id, id, staff_id, started_at, seen_at, ends_at, ended_at), insert, update (seen_at, ended_at) on session to kehi_app;

reset role;
create function sight.administers() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select sight.kind() = 'staff' and exists (select 1 from staff where agency_id = sight.agency() and id = sight.me()
    and status <> 'left' and 'administrator' = any (roles)) $$;
-- What gives sight is changed by an administrator; of one's own row only the rest.
create function sight.gives_same_sight(a_id uuid, a_team uuid, a_roles text[], a_status text, a_email text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from staff where agency_id = sight.agency() and id = a_id
    and team_id is not distinct from a_team and roles = a_roles and status = a_status and email = a_email) $$;
revoke execute on function sight.administers, sight.gives_same_sight from public;
grant execute on function sight.administers, sight.gives_same_sight to kehi_app, kehi_owner;

set local role kehi_owner;
drop policy same_agency on staff;
create policy colleagues on staff for select using (agency_id = (select sight.agency()));
create policy added on staff for insert with check (agency_id = (select sight.agency()) and (select sight.administers()));
create policy changed on staff for update using (agency_id = (select sight.agency()) and (id = (select sight.me()) or (select sight.administers())))
  with check (agency_id = (select sight.agency()) and (((select sight.administers()) and id <> (select sight.me())) or sight.gives_same_sight(id, team_id, roles, status, email)));
create policy begun on credential for insert
  with check (agency_id = (select sight.agency()) and (select sight.administers()) and password_hash is null and subject is null);
-- Without an actor only the session's own time moves (identify, before anyone is known).
create policy own on session
  using (agency_id = (select sight.agency()) and (staff_id = (select sight.me()) or coalesce((select sight.kind()), 'system') = 'system' or (select sight.administers())))
  with check (agency_id = (select sight.agency()) and (staff_id = (select sight.me()) or coalesce((select sight.kind()), 'system') = 'system' or (select sight.administers())));
reset role;
-- The one door before identity: a hash of a 256-bit token in, who it is out. Nothing to guess at.
create function sight.sign_in_lookup(hash text)
returns table (agency_id uuid, staff_id uuid, session_id uuid, seen_at timestamptz, ends_at timestamptz, team_id uuid, roles text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select s.agency_id, s.staff_id, s.id, s.seen_at, s.ends_at, f.team_id, f.roles
  from session s join staff f on f.agency_id = s.agency_id and f.id = s.staff_id
  where s.token_hash = hash and s.ended_at is null and f.status <> 'left' $$;
-- Password sign-in: by e-mail, to the id only. The rest is read as the sign-in system of that agency.
create function sight.staff_by_email(address text) returns table (agency_id uuid, staff_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select agency_id, id from staff where lower(email) = lower(address) and status <> 'left' $$;
create function sight.door() returns table (agency_id uuid, name text, demonstration boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, name, demonstration from agency order by demonstration desc, name $$;
create function sight.oidc_begin(a_state_hash text, a_nonce text, a_verifier text, a_return text, a_until timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into oidc_start values (a_state_hash, a_nonce, a_verifier, a_return, a_until, null) $$;
-- Used once: the row is marked in the same statement that reads it.
create function sight.oidc_use(a_state_hash text, a_now timestamptz) returns table (nonce text, verifier text, return_to text)
language sql security definer set search_path = public, pg_temp as $$
  update oidc_start set used_at = a_now
  where state_hash = a_state_hash and used_at is null and expires_at > a_now
  returning nonce, verifier, return_to $$;
-- From the fifth try on a factor waits: half a minute, then double, never more than a quarter of an hour.
create function sight.wait_after(failures integer) returns interval language sql immutable set search_path = pg_catalog as $$
  select case when failures < 5 then null else least(interval '30 seconds' * power(2, failures - 5), interval '15 minutes') end $$;
-- Counts a password before it is looked at, so that many at once get no further; gives the seconds to wait, 0 to go on.
-- A try while waiting does not lengthen the wait: nobody is locked out for good.
create function sight.begin_try(hash text, a_now timestamptz) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare until timestamptz;
begin
  insert into sign_in_try as t values (hash, 1, null, a_now)
    on conflict (email_hash) do update set
      failures = case when t.last_at < a_now - interval '1 day' then 1 else t.failures + 1 end,
      locked_until = case when t.last_at < a_now - interval '1 day' then null else a_now + sight.wait_after(least(t.failures, 30) + 1) end,
      last_at = a_now
    where t.locked_until is null or t.locked_until <= a_now;
  if found then return 0; end if;
  select locked_until into until from sign_in_try where email_hash = hash;
  return greatest(1, ceil(extract(epoch from until - a_now)))::integer;
end $$;
create function sight.end_try(hash text) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from sign_in_try where email_hash = hash $$;
create function sight.forget_tries(a_now timestamptz) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from sign_in_try where last_at < a_now - interval '1 day'; delete from oidc_start where expires_at < a_now - interval '1 day' $$;
-- The same for one-time codes, counted apart: they are asked for only after the right password.
create function sight.begin_code(a_agency uuid, a_staff uuid, a_now timestamptz) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare until timestamptz;
begin
  update credential c set code_failures = c.code_failures + 1, code_locked_until = a_now + sight.wait_after(least(c.code_failures, 30) + 1)
    where c.agency_id = a_agency and c.staff_id = a_staff and (c.code_locked_until is null or c.code_locked_until <= a_now);
  if found then return 0; end if;
  select code_locked_until into until from credential where agency_id = a_agency and staff_id = a_staff;
  return greatest(1, ceil(extract(epoch from until - a_now)))::integer;
end $$;
revoke execute on function sight.wait_after, sight.begin_try, sight.end_try, sight.forget_tries, sight.begin_code from public;
grant execute on function sight.begin_try, sight.end_try, sight.forget_tries, sight.begin_code to kehi_app;
revoke execute on function sight.sign_in_lookup, sight.staff_by_email, sight.door, sight.oidc_begin, sight.oidc_use from public;
grant execute on function sight.sign_in_lookup, sight.staff_by_email, sight.door, sight.oidc_begin, sight.oidc_use to kehi_app;
