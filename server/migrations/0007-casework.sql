-- What hangs off a case: appointments, promises, plans, interviews, assessments, letters.
set local role kehi_owner;

create table appointment (
  agency_id uuid not null, id uuid not null, version integer not null default 1, case_id uuid not null, staff_id uuid not null,
  starts_at timestamptz not null, minutes integer not null check (minutes between 5 and 480),
  how text not null, place text, who_is_coming text, about text,
  state text not null default 'booked' check (state in ('booked', 'came', 'did-not-happen', 'moved')),
  primary key (agency_id, id), foreign key (agency_id, case_id) references case_file, foreign key (agency_id, staff_id) references staff
);
create index appointment_staff on appointment (agency_id, staff_id, starts_at);
create table promise (
  agency_id uuid not null, id uuid not null, version integer not null default 1, case_id uuid not null, note_id uuid,
  who text not null check (who in ('us', 'person')), staff_id uuid, what text not null, by_on date,
  said_at timestamptz not null, kept_on date, kept_how text,
  primary key (agency_id, id), foreign key (agency_id, case_id) references case_file, foreign key (agency_id, staff_id) references staff
);
comment on column promise.note_id is 'The note, or the draft that becomes it: no foreign key, because the promise may be saved first.';
create table goal (
  agency_id uuid not null, id uuid not null, version integer not null default 1, case_id uuid not null,
  words text not null, whose text not null, said_on date not null, template text, position integer not null default 0,
  primary key (agency_id, id), foreign key (agency_id, case_id) references case_file
);
create table barrier (
  agency_id uuid not null, id uuid not null, case_id uuid not null, goal_id uuid not null, words text not null,
  primary key (agency_id, id), foreign key (agency_id, case_id) references case_file, foreign key (agency_id, goal_id) references goal
);
create table plan_step (
  agency_id uuid not null, id uuid not null, version integer not null default 1, case_id uuid not null, goal_id uuid not null,
  what text not null, owner text not null, due date,
  status text not null default 'not-started' check (status in ('not-started', 'in-progress', 'waiting', 'done', 'stopped')),
  because text, done_on date, source text, position integer not null default 0,
  primary key (agency_id, id), foreign key (agency_id, case_id) references case_file, foreign key (agency_id, goal_id) references goal
);
create table interview (
  agency_id uuid not null, id uuid not null, version integer not null default 1, case_id uuid not null, person_id uuid not null, staff_id uuid not null,
  started_at timestamptz not null, who_is_here text not null default '', matters text not null default '', strengths text not null default '',
  wishes text[] not null default '{}', note_id uuid not null, safe_to_take_home boolean, finished_at timestamptz,
  primary key (agency_id, id), foreign key (agency_id, case_id) references case_file, foreign key (agency_id, person_id) references person, foreign key (agency_id, staff_id) references staff
);
create unique index interview_one_open on interview (agency_id, case_id, staff_id) where finished_at is null;
create table assessment (
  agency_id uuid not null, id uuid not null, case_id uuid not null, person_id uuid not null, staff_id uuid not null,
  on_day date not null, at timestamptz not null, rates_version text not null, law_version text not null,
  situation jsonb not null, result jsonb not null, people uuid[] not null,
  primary key (agency_id, id), foreign key (agency_id, case_id) references case_file, foreign key (agency_id, person_id) references person, foreign key (agency_id, staff_id) references staff
);
comment on table assessment is 'Kept whole and never changed: the same facts under the same law give the same cents later.';
comment on column assessment.people is 'Everyone on record whose facts are in it: who may not see all of them does not see it.';
create table recommendation (
  agency_id uuid not null, id uuid not null, case_id uuid not null, assessment_id uuid not null, staff_id uuid not null,
  payment text not null, for_people text[] not null, amount_cents integer, per text not null, reasons text not null check (length(reasons) > 0),
  proof text[] not null, at timestamptz not null,
  primary key (agency_id, id), foreign key (agency_id, case_id) references case_file, foreign key (agency_id, assessment_id) references assessment, foreign key (agency_id, staff_id) references staff
);
create table letter (
  agency_id uuid not null, id uuid not null, case_id uuid not null, person_id uuid not null, staff_id uuid not null,
  title text not null, language text not null check (language in ('en', 'mi', 'mi-en')), large_print boolean not null,
  draft_translation boolean not null, pages integer not null, contents jsonb not null, people uuid[] not null, pdf bytea not null, given_on date not null, at timestamptz not null,
  primary key (agency_id, id), foreign key (agency_id, case_id) references case_file, foreign key (agency_id, person_id) references person, foreign key (agency_id, staff_id) references staff
);
comment on column letter.people is 'Everyone on record whom it is about, as for an assessment.';

do $$
declare t text;
begin
  foreach t in array array['appointment', 'promise', 'goal', 'barrier', 'plan_step', 'interview', 'assessment', 'recommendation', 'letter'] loop
    execute format('create index %I on %I (agency_id, case_id)', t || '_case', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy of_case on %I using (agency_id = (select sight.agency()) and case_id in (select sight.my_cases())) with check (agency_id = (select sight.agency()) and case_id in (select sight.my_cases()))', t);
  end loop;
end $$;
create policy of_people on assessment as restrictive
  using (not exists (select 1 from unnest(people) as p where p not in (select sight.my_people())))
  with check (not exists (select 1 from unnest(people) as p where p not in (select sight.my_people())));
create policy of_people on letter as restrictive
  using (not exists (select 1 from unnest(people) as p where p not in (select sight.my_people())))
  with check (not exists (select 1 from unnest(people) as p where p not in (select sight.my_people())));
create policy of_assessment on recommendation as restrictive
  using (exists (select 1 from assessment a where a.agency_id = recommendation.agency_id and a.id = assessment_id))
  with check (exists (select 1 from assessment a where a.agency_id = recommendation.agency_id and a.id = assessment_id));
grant select, insert on appointment, promise, goal, plan_step, interview to kehi_app;
-- Nothing moves to another case, and what was said stays said.
grant update (version, staff_id, starts_at, state) on appointment to kehi_app;
grant update (version, staff_id, kept_on, kept_how) on promise to kehi_app;
grant update (version, owner, due, status, because, done_on) on plan_step to kehi_app;
grant update (version, who_is_here, matters, strengths, wishes, safe_to_take_home, finished_at) on interview to kehi_app;
grant select, insert on barrier, assessment, recommendation, letter to kehi_app;
