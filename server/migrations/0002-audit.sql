-- One row for every request, in the same transaction as what it did. Never changed, never removed.
set local role kehi_owner;

create table audit (
  agency_id uuid not null references agency,
  id bigint generated always as identity,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('staff', 'person', 'provider', 'system')),
  actor_id uuid,
  reference text not null,
  endpoint text not null,
  outcome text not null check (outcome in ('done', 'refused', 'not-found', 'invalid', 'conflict', 'failed')),
  purpose text,
  primary key (agency_id, id)
);
create index audit_actor on audit (agency_id, actor_id, at);
comment on column audit.reference is 'What a user can read out over the phone. The same as in the problem they saw.';

create table audit_subject (
  agency_id uuid not null,
  audit_id bigint not null,
  person_id uuid not null,
  depth text not null check (depth in ('listed', 'opened')),
  primary key (agency_id, audit_id, person_id),
  foreign key (agency_id, audit_id) references audit
);
create index audit_subject_person on audit_subject (agency_id, person_id, audit_id desc);

alter table audit enable row level security;
alter table audit force row level security;
alter table audit_subject enable row level security;
alter table audit_subject force row level security;
create policy written_by_actor on audit for insert
  with check (agency_id = (select sight.agency()) and actor_kind = (select sight.kind()) and actor_id is not distinct from (select sight.me()));
create policy written_by_actor on audit_subject for insert with check (agency_id = (select sight.agency()));
-- RETURNING the new id needs SELECT: an actor may read its own rows.
create policy own_rows on audit for select to kehi_app using (agency_id = (select sight.agency()) and actor_id is not distinct from (select sight.me()));
create policy own_rows on audit_subject for select to kehi_app using (agency_id = (select sight.agency()) and exists (select 1 from audit a where a.agency_id = audit_subject.agency_id and a.id = audit_subject.audit_id));
grant insert, select on audit, audit_subject to kehi_app;
create policy auditor on audit for select to kehi_audit using (true);
create policy auditor on audit_subject for select to kehi_audit using (true);
grant select on audit, audit_subject to kehi_audit;

-- A write and its reply, so that a retry acts once.
create table idempotency (
  agency_id uuid not null references agency,
  actor_id uuid not null,
  key uuid not null,
  endpoint text not null,
  body_hash text not null,
  response jsonb,
  at timestamptz not null,
  primary key (agency_id, actor_id, key)
);
alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy own_rows on idempotency using (agency_id = (select sight.agency()) and actor_id = (select sight.me())) with check (agency_id = (select sight.agency()) and actor_id = (select sight.me()));
grant select, insert, update on idempotency to kehi_app;
