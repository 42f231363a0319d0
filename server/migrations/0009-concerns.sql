-- What someone said about safety, and the days the law or the calendar sets. Both come first on Today.
set local role kehi_owner;

create table concern (
  agency_id uuid not null, id uuid not null, version integer not null default 1, case_id uuid not null,
  words text not null check (length(words) > 0),
  safe_way text not null check (length(safe_way) > 0),
  who_has_it uuid not null,
  within_minutes integer not null check (within_minutes between 5 and 1440),
  raised_at timestamptz not null, raised_by uuid not null,
  answered_at timestamptz, answered_how text check (length(answered_how) > 0), answered_by uuid,
  check (num_nonnulls(answered_at, answered_how, answered_by) in (0, 3)),
  primary key (agency_id, id), foreign key (agency_id, case_id) references case_file,
  foreign key (agency_id, who_has_it) references staff, foreign key (agency_id, raised_by) references staff,
  foreign key (agency_id, answered_by) references staff
);
comment on table concern is 'Someone may be harmed. Says what was said, and the only safe way to go about it; never where anyone has gone.';
comment on column concern.who_has_it is 'The colleague who answers it: one person, never a team.';

create table due_date (
  agency_id uuid not null, id uuid not null, version integer not null default 1, case_id uuid not null,
  kind text not null check (kind in (
    'benefit-expires', 'certificate-ends', 'grant-ends',
    'report', 'review-answer', 'information-request', 'hearing', 'decision-due',
    'release', 'discharge', 'move-in', 'move-out',
    'yearly-review', 'ask-again', 'proof-due', 'other')),
  on_day date not null,
  words text not null check (length(words) > 0),
  recorded_at timestamptz not null, recorded_by uuid not null,
  done_at timestamptz, done_by uuid, check (num_nonnulls(done_at, done_by) in (0, 2)),
  primary key (agency_id, id), foreign key (agency_id, case_id) references case_file,
  foreign key (agency_id, recorded_by) references staff, foreign key (agency_id, done_by) references staff
);
comment on table due_date is 'A set day that nobody here can move: money stops, a clock runs out, someone comes home, something is asked again.';

do $$
declare t text;
begin
  foreach t in array array['concern', 'due_date'] loop
    execute format('create index %I on %I (agency_id, case_id)', t || '_case', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy of_case on %I using (agency_id = (select sight.agency()) and case_id in (select sight.my_cases())) with check (agency_id = (select sight.agency()) and case_id in (select sight.my_cases()))', t);
  end loop;
end $$;
-- What was said is never rewritten; once answered or done, nothing of it changes.
create policy while_open on concern as restrictive for update using (answered_at is null) with check (true);
create policy while_open on due_date as restrictive for update using (done_at is null) with check (true);
grant select, insert on concern, due_date to kehi_app;
grant update (version, who_has_it, answered_at, answered_how, answered_by) on concern to kehi_app;
grant update (version, done_at, done_by) on due_date to kehi_app;
