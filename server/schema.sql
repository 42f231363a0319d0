-- What server/migrations makes. Written by "npm run schema"; do not edit.
-- migrations: 912e47988c46ed8df5e838de95ca7f08ead391e932f33162895b2fe2840930ad

create extension pg_trgm;
create extension unaccent;

create schema sight authorization kehi_migrate;
grant usage on schema sight to kehi_app;
grant usage on schema sight to kehi_owner;

create table agency (
  id uuid not null,
  name text not null,
  kind text not null,
  demonstration boolean not null default false,
  constraint agency_pkey PRIMARY KEY (id),
  constraint agency_kind_check CHECK ((kind = ANY (ARRAY['ministry'::text, 'crown-entity'::text, 'department'::text, 'iwi'::text, 'community'::text]))),
  constraint agency_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);
alter table agency owner to kehi_owner;
comment on table agency is 'An organisation that employs case managers. A person known to two agencies is two rows.';
alter table agency enable row level security;
alter table agency force row level security;
create policy same_agency on agency for all to public using ((id = ( SELECT sight.agency() AS agency)));
grant select on agency to kehi_app;

create table alert (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  words text not null,
  because text not null,
  kind text not null,
  evidence text not null,
  review_on date,
  private boolean not null default false,
  ended_on date,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint alert_pkey PRIMARY KEY (agency_id, id),
  constraint alert_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id, id),
  constraint alert_evidence_check CHECK ((length(evidence) > 0)),
  constraint alert_kind_check CHECK ((kind = ANY (ARRAY['confidential-address'::text, 'safe-contact'::text, 'visit-hazard'::text, 'health'::text, 'no-contact-order'::text, 'other'::text])))
);
alter table alert owner to kehi_owner;
CREATE INDEX alert_person ON public.alert USING btree (agency_id, person_id);
alter table alert enable row level security;
alter table alert force row level security;
create policy of_person on alert for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (person_id IN ( SELECT sight.my_people() AS my_people)))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (person_id IN ( SELECT sight.my_people() AS my_people))));
grant insert, select, update on alert to kehi_app;

create table appointment (
  agency_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  case_id uuid not null,
  staff_id uuid not null,
  starts_at timestamp with time zone not null,
  minutes integer not null,
  how text not null,
  place text,
  who_is_coming text,
  about text,
  state text not null default 'booked'::text,
  constraint appointment_pkey PRIMARY KEY (agency_id, id),
  constraint appointment_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES case_file(agency_id, id),
  constraint appointment_agency_id_staff_id_fkey FOREIGN KEY (agency_id, staff_id) REFERENCES staff(agency_id, id),
  constraint appointment_minutes_check CHECK (((minutes >= 5) AND (minutes <= 480))),
  constraint appointment_state_check CHECK ((state = ANY (ARRAY['booked'::text, 'came'::text, 'did-not-happen'::text, 'moved'::text])))
);
alter table appointment owner to kehi_owner;
CREATE INDEX appointment_case ON public.appointment USING btree (agency_id, case_id);
CREATE INDEX appointment_staff ON public.appointment USING btree (agency_id, staff_id, starts_at);
alter table appointment enable row level security;
alter table appointment force row level security;
create policy of_case on appointment for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases)))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases))));
grant insert, select on appointment to kehi_app;
grant update (staff_id, starts_at, state, version) on appointment to kehi_app;

create table assessment (
  agency_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  staff_id uuid not null,
  on_day date not null,
  at timestamp with time zone not null,
  rates_version text not null,
  law_version text not null,
  situation jsonb not null,
  result jsonb not null,
  people uuid[] not null,
  constraint assessment_pkey PRIMARY KEY (agency_id, id),
  constraint assessment_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES case_file(agency_id, id),
  constraint assessment_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id, id),
  constraint assessment_agency_id_staff_id_fkey FOREIGN KEY (agency_id, staff_id) REFERENCES staff(agency_id, id)
);
alter table assessment owner to kehi_owner;
comment on table assessment is 'Kept whole and never changed: the same facts under the same law give the same cents later.';
comment on column assessment.people is 'Everyone on record whose facts are in it: who may not see all of them does not see it.';
CREATE INDEX assessment_case ON public.assessment USING btree (agency_id, case_id);
alter table assessment enable row level security;
alter table assessment force row level security;
create policy of_case on assessment for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases)))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases))));
create policy of_people on assessment as restrictive for all to public using ((NOT (EXISTS ( SELECT 1
   FROM unnest(assessment.people) p(p)
  WHERE (NOT (p.p IN ( SELECT sight.my_people() AS my_people))))))) with check ((NOT (EXISTS ( SELECT 1
   FROM unnest(assessment.people) p(p)
  WHERE (NOT (p.p IN ( SELECT sight.my_people() AS my_people)))))));
grant insert, select on assessment to kehi_app;

create table audit (
  agency_id uuid not null,
  id bigint not null generated always as identity,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id uuid,
  reference text not null,
  endpoint text not null,
  outcome text not null,
  purpose text,
  constraint audit_pkey PRIMARY KEY (agency_id, id),
  constraint audit_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint audit_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'person'::text, 'provider'::text, 'system'::text]))),
  constraint audit_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text, 'not-found'::text, 'invalid'::text, 'conflict'::text, 'failed'::text])))
);
alter table audit owner to kehi_owner;
comment on column audit.reference is 'What a user can read out over the phone. The same as in the problem they saw.';
CREATE INDEX audit_actor ON public.audit USING btree (agency_id, actor_id, at);
alter table audit enable row level security;
alter table audit force row level security;
create policy auditor on audit for select to kehi_audit using (true);
create policy own_rows on audit for select to kehi_app using (((agency_id = ( SELECT sight.agency() AS agency)) AND (NOT (actor_id IS DISTINCT FROM ( SELECT sight.me() AS me)))));
create policy written_by_actor on audit for insert to public with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (actor_kind = ( SELECT sight.kind() AS kind)) AND (NOT (actor_id IS DISTINCT FROM ( SELECT sight.me() AS me)))));
grant insert, select on audit to kehi_app;
grant select on audit to kehi_audit;

create table audit_subject (
  agency_id uuid not null,
  audit_id bigint not null,
  person_id uuid not null,
  depth text not null,
  actor_id uuid,
  constraint audit_subject_pkey PRIMARY KEY (agency_id, audit_id, person_id),
  constraint audit_subject_agency_id_audit_id_fkey FOREIGN KEY (agency_id, audit_id) REFERENCES audit(agency_id, id),
  constraint audit_subject_depth_check CHECK ((depth = ANY (ARRAY['listed'::text, 'opened'::text])))
);
alter table audit_subject owner to kehi_owner;
comment on column audit_subject.actor_id is 'As in its audit row.';
CREATE INDEX audit_subject_actor ON public.audit_subject USING btree (agency_id, person_id, actor_id, audit_id DESC);
CREATE INDEX audit_subject_person ON public.audit_subject USING btree (agency_id, person_id, audit_id DESC);
alter table audit_subject enable row level security;
alter table audit_subject force row level security;
create policy auditor on audit_subject for select to kehi_audit using (true);
create policy own_rows on audit_subject for select to kehi_app using (((agency_id = ( SELECT sight.agency() AS agency)) AND (EXISTS ( SELECT 1
   FROM audit a
  WHERE ((a.agency_id = audit_subject.agency_id) AND (a.id = audit_subject.audit_id))))));
create policy written_by_actor on audit_subject for insert to public with check ((agency_id = ( SELECT sight.agency() AS agency)));
grant insert, select on audit_subject to kehi_app;
grant select on audit_subject to kehi_audit;

create table barrier (
  agency_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  goal_id uuid not null,
  words text not null,
  constraint barrier_pkey PRIMARY KEY (agency_id, id),
  constraint barrier_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES case_file(agency_id, id),
  constraint barrier_agency_id_goal_id_fkey FOREIGN KEY (agency_id, goal_id) REFERENCES goal(agency_id, id)
);
alter table barrier owner to kehi_owner;
CREATE INDEX barrier_case ON public.barrier USING btree (agency_id, case_id);
alter table barrier enable row level security;
alter table barrier force row level security;
create policy of_case on barrier for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases)))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases))));
grant insert, select on barrier to kehi_app;

create table case_closure (
  agency_id uuid not null,
  case_id uuid not null,
  on_day date not null,
  reason text not null,
  words text not null,
  staff_id uuid not null,
  at timestamp with time zone not null,
  constraint case_closure_pkey PRIMARY KEY (agency_id, case_id),
  constraint case_closure_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES case_file(agency_id, id),
  constraint case_closure_agency_id_staff_id_fkey FOREIGN KEY (agency_id, staff_id) REFERENCES staff(agency_id, id),
  constraint case_closure_reason_check CHECK ((reason = ANY (ARRAY['goal-reached'::text, 'in-work'::text, 'moved-away'::text, 'person-asked'::text, 'handed-to-another-service'::text, 'died'::text, 'opened-by-mistake'::text])))
);
alter table case_closure owner to kehi_owner;
alter table case_closure enable row level security;
alter table case_closure force row level security;
create policy of_case on case_closure for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases)))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases))));
grant insert, select on case_closure to kehi_app;

create table case_file (
  agency_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  person_id uuid,
  whanau_id uuid,
  service text not null,
  state text not null default 'open'::text,
  waiting_for text,
  opened_on date not null,
  staff_id uuid not null,
  team_id uuid not null,
  constraint case_file_pkey PRIMARY KEY (agency_id, id),
  constraint case_file_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint case_file_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id, id),
  constraint case_file_agency_id_staff_id_fkey FOREIGN KEY (agency_id, staff_id) REFERENCES staff(agency_id, id),
  constraint case_file_agency_id_team_id_fkey FOREIGN KEY (agency_id, team_id) REFERENCES team(agency_id, id),
  constraint case_file_agency_id_whanau_id_fkey FOREIGN KEY (agency_id, whanau_id) REFERENCES whanau(agency_id, id),
  constraint case_file_check CHECK (((person_id IS NULL) <> (whanau_id IS NULL))),
  constraint case_file_service_check CHECK ((service = ANY (ARRAY['income-support'::text, 'employment'::text, 'housing'::text, 'injury'::text, 'reintegration'::text, 'disability'::text, 'youth'::text, 'whanau-ora'::text]))),
  constraint case_file_state_check CHECK ((state = ANY (ARRAY['open'::text, 'waiting'::text, 'closed'::text])))
);
alter table case_file owner to kehi_owner;
comment on table case_file is 'Joins a person (or whānau) to a service and a case manager.';
CREATE INDEX case_file_person ON public.case_file USING btree (agency_id, person_id) INCLUDE (id, staff_id, team_id, state);
CREATE INDEX case_file_staff ON public.case_file USING btree (agency_id, staff_id) INCLUDE (id, person_id, state);
CREATE INDEX case_file_team ON public.case_file USING btree (agency_id, team_id) INCLUDE (id, person_id, state);
alter table case_file enable row level security;
alter table case_file force row level security;
create policy changed on case_file for update to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (id IN ( SELECT sight.my_cases() AS my_cases)))) with check ((agency_id = ( SELECT sight.agency() AS agency)));
create policy opened on case_file for insert to public with check (((agency_id = ( SELECT sight.agency() AS agency)) AND ((person_id IS NULL) OR (person_id IN ( SELECT sight.my_people() AS my_people))) AND sight.may_open_case(person_id, whanau_id, staff_id)));
create policy seen on case_file for select to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (id IN ( SELECT sight.my_cases() AS my_cases))));
grant insert, select on case_file to kehi_app;
grant update (staff_id, state, team_id, version, waiting_for) on case_file to kehi_app;

create table case_note (
  agency_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  who_was_there text not null default ''::text,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  body text not null,
  visibility text not null default 'case'::text,
  author_id uuid not null,
  read_and_agreed_at timestamp with time zone,
  interview_id uuid,
  constraint case_note_pkey PRIMARY KEY (agency_id, id),
  constraint case_note_agency_id_author_id_fkey FOREIGN KEY (agency_id, author_id) REFERENCES staff(agency_id, id),
  constraint case_note_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES case_file(agency_id, id),
  constraint case_note_body_check CHECK ((length(body) > 0)),
  constraint case_note_kind_check CHECK ((kind = ANY (ARRAY['face-to-face'::text, 'phone'::text, 'video'::text, 'home'::text, 'hospital'::text, 'workplace'::text, 'prison'::text, 'text'::text, 'email'::text]))),
  constraint case_note_visibility_check CHECK ((visibility = ANY (ARRAY['case'::text, 'team'::text, 'sealed'::text])))
);
alter table case_note owner to kehi_owner;
comment on column case_note.happened_at is 'When the talk was. recorded_at is when it was written down.';
CREATE INDEX case_note_case ON public.case_note USING btree (agency_id, case_id, happened_at DESC);
alter table case_note enable row level security;
alter table case_note force row level security;
create policy seen on case_note for select to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND
CASE visibility
    WHEN 'case'::text THEN (case_id IN ( SELECT sight.my_cases() AS my_cases))
    WHEN 'team'::text THEN (case_id IN ( SELECT sight.my_team_cases() AS my_team_cases))
    ELSE (case_id IN ( SELECT sight.my_assigned_cases() AS my_assigned_cases))
END));
create policy written on case_note for insert to public with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (author_id = ( SELECT sight.me() AS me)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases))));
grant insert, select on case_note to kehi_app;

create table case_note_amendment (
  agency_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  body text not null,
  author_id uuid not null,
  recorded_at timestamp with time zone not null,
  constraint case_note_amendment_pkey PRIMARY KEY (agency_id, id),
  constraint case_note_amendment_agency_id_author_id_fkey FOREIGN KEY (agency_id, author_id) REFERENCES staff(agency_id, id),
  constraint case_note_amendment_agency_id_note_id_fkey FOREIGN KEY (agency_id, note_id) REFERENCES case_note(agency_id, id),
  constraint case_note_amendment_body_check CHECK ((length(body) > 0))
);
alter table case_note_amendment owner to kehi_owner;
CREATE INDEX case_note_amendment_note ON public.case_note_amendment USING btree (agency_id, note_id);
alter table case_note_amendment enable row level security;
alter table case_note_amendment force row level security;
create policy of_note on case_note_amendment for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (EXISTS ( SELECT 1
   FROM case_note n
  WHERE ((n.agency_id = case_note_amendment.agency_id) AND (n.id = case_note_amendment.note_id)))))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (author_id = ( SELECT sight.me() AS me)) AND (EXISTS ( SELECT 1
   FROM case_note n
  WHERE ((n.agency_id = case_note_amendment.agency_id) AND (n.id = case_note_amendment.note_id))))));
grant insert, select on case_note_amendment to kehi_app;

create table concern (
  agency_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  case_id uuid not null,
  words text not null,
  safe_way text not null,
  who_has_it uuid not null,
  within_minutes integer not null,
  raised_at timestamp with time zone not null,
  raised_by uuid not null,
  answered_at timestamp with time zone,
  answered_how text,
  answered_by uuid,
  constraint concern_pkey PRIMARY KEY (agency_id, id),
  constraint concern_agency_id_answered_by_fkey FOREIGN KEY (agency_id, answered_by) REFERENCES staff(agency_id, id),
  constraint concern_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES case_file(agency_id, id),
  constraint concern_agency_id_raised_by_fkey FOREIGN KEY (agency_id, raised_by) REFERENCES staff(agency_id, id),
  constraint concern_agency_id_who_has_it_fkey FOREIGN KEY (agency_id, who_has_it) REFERENCES staff(agency_id, id),
  constraint concern_answered_how_check CHECK ((length(answered_how) > 0)),
  constraint concern_check CHECK ((num_nonnulls(answered_at, answered_how, answered_by) = ANY (ARRAY[0, 3]))),
  constraint concern_safe_way_check CHECK ((length(safe_way) > 0)),
  constraint concern_within_minutes_check CHECK (((within_minutes >= 5) AND (within_minutes <= 1440))),
  constraint concern_words_check CHECK ((length(words) > 0))
);
alter table concern owner to kehi_owner;
comment on table concern is 'Someone may be harmed. Says what was said, and the only safe way to go about it; never where anyone has gone.';
comment on column concern.who_has_it is 'The colleague who answers it: one person, never a team.';
CREATE INDEX concern_case ON public.concern USING btree (agency_id, case_id);
alter table concern enable row level security;
alter table concern force row level security;
create policy of_case on concern for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases)))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases))));
create policy while_open on concern as restrictive for update to public using ((answered_at IS NULL)) with check (true);
grant insert, select on concern to kehi_app;
grant update (answered_at, answered_by, answered_how, version, who_has_it) on concern to kehi_app;

create table conflict_of_interest (
  agency_id uuid not null,
  staff_id uuid not null,
  person_id uuid not null,
  because text not null,
  constraint conflict_of_interest_pkey PRIMARY KEY (agency_id, staff_id, person_id),
  constraint conflict_of_interest_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id, id),
  constraint conflict_of_interest_agency_id_staff_id_fkey FOREIGN KEY (agency_id, staff_id) REFERENCES staff(agency_id, id)
);
alter table conflict_of_interest owner to kehi_owner;
alter table conflict_of_interest enable row level security;
alter table conflict_of_interest force row level security;
create policy own on conflict_of_interest for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (staff_id = ( SELECT sight.me() AS me))));
grant select on conflict_of_interest to kehi_app;

create table consent (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  purpose text not null,
  about text not null,
  given_on date not null,
  withdrawn_on date,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint consent_pkey PRIMARY KEY (agency_id, id),
  constraint consent_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id, id),
  constraint consent_purpose_check CHECK ((purpose = ANY (ARRAY['show-iwi'::text, 'share-with-provider'::text, 'contact-whanau'::text, 'contact-landlord'::text, 'contact-school'::text, 'research'::text])))
);
alter table consent owner to kehi_owner;
CREATE INDEX consent_person ON public.consent USING btree (agency_id, person_id);
alter table consent enable row level security;
alter table consent force row level security;
create policy of_person on consent for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (person_id IN ( SELECT sight.my_people() AS my_people)))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (person_id IN ( SELECT sight.my_people() AS my_people))));
grant insert, select, update on consent to kehi_app;

create table cover (
  agency_id uuid not null,
  id uuid not null,
  absent_staff_id uuid not null,
  covering_staff_id uuid not null,
  from_on date not null,
  to_on date not null,
  constraint cover_pkey PRIMARY KEY (agency_id, id),
  constraint cover_agency_id_absent_staff_id_fkey FOREIGN KEY (agency_id, absent_staff_id) REFERENCES staff(agency_id, id),
  constraint cover_agency_id_covering_staff_id_fkey FOREIGN KEY (agency_id, covering_staff_id) REFERENCES staff(agency_id, id),
  constraint cover_check CHECK ((to_on >= from_on))
);
alter table cover owner to kehi_owner;
CREATE INDEX cover_covering ON public.cover USING btree (agency_id, covering_staff_id);
alter table cover enable row level security;
alter table cover force row level security;
create policy same_agency on cover for all to public using ((agency_id = ( SELECT sight.agency() AS agency))) with check ((agency_id = ( SELECT sight.agency() AS agency)));
grant select on cover to kehi_app;

create table credential (
  agency_id uuid not null,
  staff_id uuid not null,
  password_hash text,
  one_time_secret text,
  one_time_pending text,
  one_time_step bigint,
  subject text,
  code_failures integer not null default 0,
  code_locked_until timestamp with time zone,
  draft_secret text not null,
  constraint credential_pkey PRIMARY KEY (agency_id, staff_id),
  constraint credential_agency_id_staff_id_fkey FOREIGN KEY (agency_id, staff_id) REFERENCES staff(agency_id, id)
);
alter table credential owner to kehi_owner;
comment on column credential.subject is 'Issuer and subject at the agency''s OpenID Connect provider.';
CREATE UNIQUE INDEX credential_subject ON public.credential USING btree (agency_id, subject);
alter table credential enable row level security;
alter table credential force row level security;
create policy begun on credential for insert to public with check (((agency_id = ( SELECT sight.agency() AS agency)) AND ( SELECT sight.administers() AS administers) AND (password_hash IS NULL) AND (subject IS NULL)));
create policy own_or_sign_in on credential for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND ((staff_id = ( SELECT sight.me() AS me)) OR (( SELECT sight.kind() AS kind) = 'system'::text)))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND ((staff_id = ( SELECT sight.me() AS me)) OR (( SELECT sight.kind() AS kind) = 'system'::text))));
grant insert, select, update on credential to kehi_app;

create table due_date (
  agency_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  case_id uuid not null,
  kind text not null,
  on_day date not null,
  words text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  done_at timestamp with time zone,
  done_by uuid,
  constraint due_date_pkey PRIMARY KEY (agency_id, id),
  constraint due_date_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES case_file(agency_id, id),
  constraint due_date_agency_id_done_by_fkey FOREIGN KEY (agency_id, done_by) REFERENCES staff(agency_id, id),
  constraint due_date_agency_id_recorded_by_fkey FOREIGN KEY (agency_id, recorded_by) REFERENCES staff(agency_id, id),
  constraint due_date_check CHECK ((num_nonnulls(done_at, done_by) = ANY (ARRAY[0, 2]))),
  constraint due_date_kind_check CHECK ((kind = ANY (ARRAY['benefit-expires'::text, 'certificate-ends'::text, 'grant-ends'::text, 'report'::text, 'review-answer'::text, 'information-request'::text, 'hearing'::text, 'decision-due'::text, 'release'::text, 'discharge'::text, 'move-in'::text, 'move-out'::text, 'yearly-review'::text, 'ask-again'::text, 'proof-due'::text, 'other'::text]))),
  constraint due_date_words_check CHECK ((length(words) > 0))
);
alter table due_date owner to kehi_owner;
comment on table due_date is 'A set day that nobody here can move: money stops, a clock runs out, someone comes home, something is asked again.';
CREATE INDEX due_date_case ON public.due_date USING btree (agency_id, case_id);
alter table due_date enable row level security;
alter table due_date force row level security;
create policy of_case on due_date for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases)))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases))));
create policy while_open on due_date as restrictive for update to public using ((done_at IS NULL)) with check (true);
grant insert, select on due_date to kehi_app;
grant update (done_at, done_by, version) on due_date to kehi_app;

create table emergency_access (
  agency_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  person_id uuid not null,
  reason text not null,
  at timestamp with time zone not null,
  until timestamp with time zone not null,
  looked_at_by uuid,
  constraint emergency_access_pkey PRIMARY KEY (agency_id, id),
  constraint emergency_access_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id, id),
  constraint emergency_access_agency_id_staff_id_fkey FOREIGN KEY (agency_id, staff_id) REFERENCES staff(agency_id, id),
  constraint emergency_access_check CHECK ((until <= (at + '00:15:00'::interval)))
);
alter table emergency_access owner to kehi_owner;
CREATE INDEX emergency_access_staff ON public.emergency_access USING btree (agency_id, staff_id, until);
alter table emergency_access enable row level security;
alter table emergency_access force row level security;
create policy led on emergency_access for select to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (person_id IN ( SELECT sight.my_led_people() AS my_led_people))));
create policy looked_at on emergency_access for update to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (person_id IN ( SELECT sight.my_led_people() AS my_led_people)) AND (staff_id <> ( SELECT sight.me() AS me)))) with check ((looked_at_by = ( SELECT sight.me() AS me)));
create policy opened on emergency_access for insert to public with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (staff_id = ( SELECT sight.me() AS me)) AND (at = ( SELECT sight.now() AS now)) AND (looked_at_by IS NULL) AND ( SELECT sight.does_casework() AS does_casework) AND (NOT sight.shut_out(person_id))));
create policy own on emergency_access for select to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (staff_id = ( SELECT sight.me() AS me))));
grant insert, select on emergency_access to kehi_app;
grant update (looked_at_by) on emergency_access to kehi_app;

create table fact (
  agency_id uuid not null,
  id uuid not null,
  household_id uuid not null,
  person_id uuid,
  member_id uuid,
  pointer text not null,
  value jsonb not null,
  source text not null,
  on_day date not null,
  evidence text,
  since date,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  replaces uuid,
  constraint fact_pkey PRIMARY KEY (agency_id, id),
  constraint fact_agency_id_household_id_fkey FOREIGN KEY (agency_id, household_id) REFERENCES household(agency_id, id),
  constraint fact_agency_id_member_id_fkey FOREIGN KEY (agency_id, member_id) REFERENCES household_member(agency_id, id),
  constraint fact_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id, id),
  constraint fact_agency_id_replaces_fkey FOREIGN KEY (agency_id, replaces) REFERENCES fact(agency_id, id),
  constraint fact_check CHECK ((num_nonnulls(person_id, member_id) <= 1))
);
alter table fact owner to kehi_owner;
comment on table fact is 'Append only. Of a person on record, of a named member, or of the household itself (both null).';
comment on column fact.pointer is 'Where it stands in situation/1: below the person for theirs, from the root for the household''s.';
comment on column fact.since is 'When it became so, where that is not the day it was told.';
CREATE INDEX fact_household ON public.fact USING btree (agency_id, household_id);
CREATE INDEX fact_person ON public.fact USING btree (agency_id, person_id);
alter table fact enable row level security;
alter table fact force row level security;
create policy of_whom on fact for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND
CASE
    WHEN (person_id IS NOT NULL) THEN (person_id IN ( SELECT sight.my_people() AS my_people))
    ELSE (household_id IN ( SELECT sight.my_households() AS my_households))
END)) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND
CASE
    WHEN (person_id IS NOT NULL) THEN (person_id IN ( SELECT sight.my_people() AS my_people))
    ELSE (household_id IN ( SELECT sight.my_households() AS my_households))
END));
grant insert, select on fact to kehi_app;

create table goal (
  agency_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  case_id uuid not null,
  words text not null,
  whose text not null,
  said_on date not null,
  template text,
  position integer not null default 0,
  constraint goal_pkey PRIMARY KEY (agency_id, id),
  constraint goal_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES case_file(agency_id, id)
);
alter table goal owner to kehi_owner;
CREATE INDEX goal_case ON public.goal USING btree (agency_id, case_id);
alter table goal enable row level security;
alter table goal force row level security;
create policy of_case on goal for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases)))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases))));
grant insert, select on goal to kehi_app;

create table handover (
  agency_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  from_staff_id uuid not null,
  to_staff_id uuid not null,
  briefing text not null,
  at timestamp with time zone not null,
  constraint handover_pkey PRIMARY KEY (agency_id, id),
  constraint handover_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES case_file(agency_id, id),
  constraint handover_agency_id_from_staff_id_fkey FOREIGN KEY (agency_id, from_staff_id) REFERENCES staff(agency_id, id),
  constraint handover_agency_id_to_staff_id_fkey FOREIGN KEY (agency_id, to_staff_id) REFERENCES staff(agency_id, id)
);
alter table handover owner to kehi_owner;
alter table handover enable row level security;
alter table handover force row level security;
create policy of_case on handover for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases)))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases))));
grant insert, select on handover to kehi_app;

create table household (
  agency_id uuid not null,
  id uuid not null,
  constraint household_pkey PRIMARY KEY (agency_id, id),
  constraint household_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id)
);
alter table household owner to kehi_owner;
alter table household enable row level security;
alter table household force row level security;
create policy by_member on household for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (id IN ( SELECT sight.my_households() AS my_households)))) with check ((agency_id = ( SELECT sight.agency() AS agency)));
grant insert, select on household to kehi_app;

create table household_member (
  agency_id uuid not null,
  id uuid not null,
  household_id uuid not null,
  person_id uuid,
  name text not null,
  born_on date,
  role text not null,
  note text,
  from_on date not null,
  to_on date,
  constraint household_member_pkey PRIMARY KEY (agency_id, id),
  constraint household_member_agency_id_household_id_fkey FOREIGN KEY (agency_id, household_id) REFERENCES household(agency_id, id),
  constraint household_member_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id, id),
  constraint household_member_role_check CHECK ((role = ANY (ARRAY['applicant'::text, 'partner'::text, 'dependent-child'::text, 'other-adult'::text, 'boarder'::text])))
);
alter table household_member owner to kehi_owner;
comment on table household_member is 'A person on record, or someone only named. Being in a household gives sight of nobody.';
CREATE INDEX household_member_household ON public.household_member USING btree (agency_id, household_id);
CREATE INDEX household_member_person ON public.household_member USING btree (agency_id, person_id);
alter table household_member enable row level security;
alter table household_member force row level security;
create policy seen_members on household_member for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (household_id IN ( SELECT sight.my_households() AS my_households)) AND ((person_id IS NULL) OR (person_id IN ( SELECT sight.my_people() AS my_people))))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND ((person_id IS NULL) OR (person_id IN ( SELECT sight.my_people() AS my_people)))));
grant insert, select on household_member to kehi_app;

create table idempotency (
  agency_id uuid not null,
  actor_id uuid not null,
  key uuid not null,
  endpoint text not null,
  body_hash text not null,
  response jsonb,
  at timestamp with time zone not null,
  constraint idempotency_pkey PRIMARY KEY (agency_id, actor_id, key),
  constraint idempotency_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id)
);
alter table idempotency owner to kehi_owner;
alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy own_rows on idempotency for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (actor_id = ( SELECT sight.me() AS me)))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (actor_id = ( SELECT sight.me() AS me))));
grant insert, select, update on idempotency to kehi_app;

create table interview (
  agency_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  case_id uuid not null,
  person_id uuid not null,
  staff_id uuid not null,
  started_at timestamp with time zone not null,
  who_is_here text not null default ''::text,
  matters text not null default ''::text,
  strengths text not null default ''::text,
  wishes text[] not null default '{}'::text[],
  note_id uuid not null,
  safe_to_take_home boolean,
  finished_at timestamp with time zone,
  constraint interview_pkey PRIMARY KEY (agency_id, id),
  constraint interview_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES case_file(agency_id, id),
  constraint interview_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id, id),
  constraint interview_agency_id_staff_id_fkey FOREIGN KEY (agency_id, staff_id) REFERENCES staff(agency_id, id)
);
alter table interview owner to kehi_owner;
CREATE INDEX interview_case ON public.interview USING btree (agency_id, case_id);
CREATE UNIQUE INDEX interview_one_open ON public.interview USING btree (agency_id, case_id, staff_id) WHERE (finished_at IS NULL);
alter table interview enable row level security;
alter table interview force row level security;
create policy of_case on interview for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases)))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases))));
grant insert, select on interview to kehi_app;
grant update (finished_at, matters, safe_to_take_home, strengths, version, who_is_here, wishes) on interview to kehi_app;

create table kehi_migration (
  name text not null,
  at timestamp with time zone not null default now(),
  constraint kehi_migration_pkey PRIMARY KEY (name)
);
alter table kehi_migration owner to kehi_migrate;

create table letter (
  agency_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  staff_id uuid not null,
  title text not null,
  language text not null,
  large_print boolean not null,
  draft_translation boolean not null,
  pages integer not null,
  contents jsonb not null,
  people uuid[] not null,
  pdf bytea not null,
  given_on date not null,
  at timestamp with time zone not null,
  constraint letter_pkey PRIMARY KEY (agency_id, id),
  constraint letter_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES case_file(agency_id, id),
  constraint letter_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id, id),
  constraint letter_agency_id_staff_id_fkey FOREIGN KEY (agency_id, staff_id) REFERENCES staff(agency_id, id),
  constraint letter_language_check CHECK ((language = ANY (ARRAY['en'::text, 'mi'::text, 'mi-en'::text])))
);
alter table letter owner to kehi_owner;
comment on column letter.people is 'Everyone on record whom it is about, as for an assessment.';
CREATE INDEX letter_case ON public.letter USING btree (agency_id, case_id);
alter table letter enable row level security;
alter table letter force row level security;
create policy of_case on letter for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases)))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases))));
create policy of_people on letter as restrictive for all to public using ((NOT (EXISTS ( SELECT 1
   FROM unnest(letter.people) p(p)
  WHERE (NOT (p.p IN ( SELECT sight.my_people() AS my_people))))))) with check ((NOT (EXISTS ( SELECT 1
   FROM unnest(letter.people) p(p)
  WHERE (NOT (p.p IN ( SELECT sight.my_people() AS my_people)))))));
grant insert, select on letter to kehi_app;

create table note_draft (
  agency_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  case_id uuid not null,
  interview_id uuid,
  kind text not null,
  who_was_there text not null,
  happened_at timestamp with time zone not null,
  body text not null,
  version integer not null default 1,
  saved_at timestamp with time zone not null,
  constraint note_draft_pkey PRIMARY KEY (agency_id, id),
  constraint note_draft_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES case_file(agency_id, id),
  constraint note_draft_agency_id_staff_id_fkey FOREIGN KEY (agency_id, staff_id) REFERENCES staff(agency_id, id)
);
alter table note_draft owner to kehi_owner;
CREATE INDEX note_draft_staff ON public.note_draft USING btree (agency_id, staff_id);
alter table note_draft enable row level security;
alter table note_draft force row level security;
create policy mine on note_draft for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (staff_id = ( SELECT sight.me() AS me)))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (staff_id = ( SELECT sight.me() AS me)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases))));
grant delete, insert, select, update on note_draft to kehi_app;

create table oidc_start (
  state_hash text not null,
  nonce text not null,
  verifier text not null,
  return_to text not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint oidc_start_pkey PRIMARY KEY (state_hash)
);
alter table oidc_start owner to kehi_owner;
comment on table oidc_start is 'A sign-in under way at the agency''s provider. Good once, for ten minutes. Holds no person.';

create table person (
  agency_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  legal_given_names text not null,
  legal_family_name text not null,
  preferred_name text,
  say_it text,
  pronouns text,
  born_on date,
  gender text,
  ethnicity jsonb not null default '{"codes": [], "answer": "not-known"}'::jsonb,
  iwi jsonb not null default '{"of": [], "answer": "not-known"}'::jsonb,
  languages jsonb not null default '[]'::jsonb,
  restricted boolean not null default false,
  own_staff_id uuid,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  folded text generated always as ((kehi_fold(((((' '::text || COALESCE((preferred_name || ' '::text), ''::text)) || legal_given_names) || ' '::text) || legal_family_name)) || kehi_joined(((((' '::text || COALESCE((preferred_name || ' '::text), ''::text)) || legal_given_names) || ' '::text) || legal_family_name)))) stored,
  constraint person_pkey PRIMARY KEY (agency_id, id),
  constraint person_agency_id_created_by_fkey FOREIGN KEY (agency_id, created_by) REFERENCES staff(agency_id, id),
  constraint person_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint person_agency_id_own_staff_id_fkey FOREIGN KEY (agency_id, own_staff_id) REFERENCES staff(agency_id, id)
);
alter table person owner to kehi_owner;
comment on column person.restricted is 'Only the named list may see this record, whatever their relation.';
comment on column person.own_staff_id is 'A member of staff''s own record: never theirs to open.';
comment on column person.folded is 'What a name is looked for in. Begins with a space, so that each word of it does.';
CREATE INDEX person_born ON public.person USING btree (agency_id, born_on);
CREATE INDEX person_created ON public.person USING btree (agency_id, created_by, created_at);
CREATE INDEX person_folded ON public.person USING gin (folded gin_trgm_ops);
CREATE INDEX person_own ON public.person USING btree (agency_id, own_staff_id) WHERE (own_staff_id IS NOT NULL);
CREATE INDEX person_restricted ON public.person USING btree (agency_id, id) WHERE restricted;
alter table person enable row level security;
alter table person force row level security;
create policy changed on person for update to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (id IN ( SELECT sight.my_people() AS my_people))));
create policy put_on_file on person for insert to public with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (created_by = ( SELECT sight.me() AS me)) AND (created_at <= ( SELECT sight.now() AS now)) AND (NOT restricted) AND (own_staff_id IS NULL)));
create policy seen on person for select to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (id IN ( SELECT sight.my_people() AS my_people))));
grant insert, select on person to kehi_app;
grant update (born_on, ethnicity, gender, iwi, languages, legal_family_name, legal_given_names, preferred_name, pronouns, say_it, version) on person to kehi_app;

create table person_address (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  lines text not null,
  suburb text,
  town text,
  postcode text,
  from_on date,
  to_on date,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint person_address_pkey PRIMARY KEY (agency_id, id),
  constraint person_address_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id, id)
);
alter table person_address owner to kehi_owner;
CREATE INDEX person_address_person ON public.person_address USING btree (agency_id, person_id);
alter table person_address enable row level security;
alter table person_address force row level security;
create policy put_on_file on person_address for insert to public with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (person_id IN ( SELECT sight.my_people() AS my_people))));
create policy unless_sealed on person_address for select to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (person_id IN ( SELECT sight.my_people() AS my_people)) AND (NOT sight.is_sealed(person_id))));
grant insert, select on person_address to kehi_app;

create table person_contact (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  value text not null,
  safe boolean not null,
  how text,
  preferred boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint person_contact_pkey PRIMARY KEY (agency_id, id),
  constraint person_contact_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id, id),
  constraint person_contact_kind_check CHECK ((kind = ANY (ARRAY['phone'::text, 'text'::text, 'email'::text, 'post'::text, 'through-someone'::text])))
);
alter table person_contact owner to kehi_owner;
CREATE INDEX person_contact_person ON public.person_contact USING btree (agency_id, person_id);
alter table person_contact enable row level security;
alter table person_contact force row level security;
create policy of_person on person_contact for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (person_id IN ( SELECT sight.my_people() AS my_people)))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (person_id IN ( SELECT sight.my_people() AS my_people))));
grant insert, select, update on person_contact to kehi_app;

create table person_identifier (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  value text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint person_identifier_pkey PRIMARY KEY (agency_id, id),
  constraint person_identifier_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id, id)
);
alter table person_identifier owner to kehi_owner;
CREATE INDEX person_identifier_person ON public.person_identifier USING btree (agency_id, person_id);
CREATE INDEX person_identifier_value ON public.person_identifier USING btree (agency_id, value);
alter table person_identifier enable row level security;
alter table person_identifier force row level security;
create policy of_person on person_identifier for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (person_id IN ( SELECT sight.my_people() AS my_people)))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (person_id IN ( SELECT sight.my_people() AS my_people))));
grant insert, select, update on person_identifier to kehi_app;

create table plan_step (
  agency_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  case_id uuid not null,
  goal_id uuid not null,
  what text not null,
  owner text not null,
  due date,
  status text not null default 'not-started'::text,
  because text,
  done_on date,
  source text,
  position integer not null default 0,
  constraint plan_step_pkey PRIMARY KEY (agency_id, id),
  constraint plan_step_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES case_file(agency_id, id),
  constraint plan_step_agency_id_goal_id_fkey FOREIGN KEY (agency_id, goal_id) REFERENCES goal(agency_id, id),
  constraint plan_step_status_check CHECK ((status = ANY (ARRAY['not-started'::text, 'in-progress'::text, 'waiting'::text, 'done'::text, 'stopped'::text])))
);
alter table plan_step owner to kehi_owner;
CREATE INDEX plan_step_case ON public.plan_step USING btree (agency_id, case_id);
alter table plan_step enable row level security;
alter table plan_step force row level security;
create policy of_case on plan_step for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases)))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases))));
grant insert, select on plan_step to kehi_app;
grant update (because, done_on, due, owner, status, version) on plan_step to kehi_app;

create table promise (
  agency_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  case_id uuid not null,
  note_id uuid,
  who text not null,
  staff_id uuid,
  what text not null,
  by_on date,
  said_at timestamp with time zone not null,
  kept_on date,
  kept_how text,
  constraint promise_pkey PRIMARY KEY (agency_id, id),
  constraint promise_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES case_file(agency_id, id),
  constraint promise_agency_id_staff_id_fkey FOREIGN KEY (agency_id, staff_id) REFERENCES staff(agency_id, id),
  constraint promise_who_check CHECK ((who = ANY (ARRAY['us'::text, 'person'::text])))
);
alter table promise owner to kehi_owner;
comment on column promise.note_id is 'The note, or the draft that becomes it: no foreign key, because the promise may be saved first.';
CREATE INDEX promise_case ON public.promise USING btree (agency_id, case_id);
alter table promise enable row level security;
alter table promise force row level security;
create policy of_case on promise for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases)))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases))));
grant insert, select on promise to kehi_app;
grant update (kept_how, kept_on, staff_id, version) on promise to kehi_app;

create table recommendation (
  agency_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  assessment_id uuid not null,
  staff_id uuid not null,
  payment text not null,
  for_people text[] not null,
  amount_cents integer,
  per text not null,
  reasons text not null,
  proof text[] not null,
  at timestamp with time zone not null,
  constraint recommendation_pkey PRIMARY KEY (agency_id, id),
  constraint recommendation_agency_id_assessment_id_fkey FOREIGN KEY (agency_id, assessment_id) REFERENCES assessment(agency_id, id),
  constraint recommendation_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES case_file(agency_id, id),
  constraint recommendation_agency_id_staff_id_fkey FOREIGN KEY (agency_id, staff_id) REFERENCES staff(agency_id, id),
  constraint recommendation_reasons_check CHECK ((length(reasons) > 0))
);
alter table recommendation owner to kehi_owner;
CREATE INDEX recommendation_case ON public.recommendation USING btree (agency_id, case_id);
alter table recommendation enable row level security;
alter table recommendation force row level security;
create policy of_assessment on recommendation as restrictive for all to public using ((EXISTS ( SELECT 1
   FROM assessment a
  WHERE ((a.agency_id = recommendation.agency_id) AND (a.id = recommendation.assessment_id))))) with check ((EXISTS ( SELECT 1
   FROM assessment a
  WHERE ((a.agency_id = recommendation.agency_id) AND (a.id = recommendation.assessment_id)))));
create policy of_case on recommendation for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases)))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (case_id IN ( SELECT sight.my_cases() AS my_cases))));
grant insert, select on recommendation to kehi_app;

create table region (
  agency_id uuid not null,
  id uuid not null,
  name text not null,
  constraint region_pkey PRIMARY KEY (agency_id, id),
  constraint region_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id)
);
alter table region owner to kehi_owner;
alter table region enable row level security;
alter table region force row level security;
create policy same_agency on region for all to public using ((agency_id = ( SELECT sight.agency() AS agency))) with check ((agency_id = ( SELECT sight.agency() AS agency)));
grant select on region to kehi_app;

create table relationship (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  other_id uuid,
  other_name text not null,
  kind text not null,
  from_on date,
  to_on date,
  note text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint relationship_pkey PRIMARY KEY (agency_id, id),
  constraint relationship_agency_id_other_id_fkey FOREIGN KEY (agency_id, other_id) REFERENCES person(agency_id, id),
  constraint relationship_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id, id),
  constraint relationship_kind_check CHECK ((kind = ANY (ARRAY['partner'::text, 'parent-of'::text, 'child-of'::text, 'sibling'::text, 'grandparent-of'::text, 'grandchild-of'::text, 'carer-of'::text, 'cared-for-by'::text, 'whanau'::text, 'support-person'::text])))
);
alter table relationship owner to kehi_owner;
CREATE INDEX relationship_other ON public.relationship USING btree (agency_id, other_id);
CREATE INDEX relationship_person ON public.relationship USING btree (agency_id, person_id);
alter table relationship enable row level security;
alter table relationship force row level security;
create policy both_ends on relationship for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (person_id IN ( SELECT sight.my_people() AS my_people)) AND ((other_id IS NULL) OR (other_id IN ( SELECT sight.my_people() AS my_people))))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (person_id IN ( SELECT sight.my_people() AS my_people)) AND ((other_id IS NULL) OR (other_id IN ( SELECT sight.my_people() AS my_people)))));
grant insert, select on relationship to kehi_app;

create table restricted_access (
  agency_id uuid not null,
  person_id uuid not null,
  staff_id uuid not null,
  constraint restricted_access_pkey PRIMARY KEY (agency_id, person_id, staff_id),
  constraint restricted_access_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id, id),
  constraint restricted_access_agency_id_staff_id_fkey FOREIGN KEY (agency_id, staff_id) REFERENCES staff(agency_id, id)
);
alter table restricted_access owner to kehi_owner;
alter table restricted_access enable row level security;
alter table restricted_access force row level security;
create policy "none" on restricted_access for all to public using (false);
grant select on restricted_access to kehi_app;

create table sealed_address (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  lines text not null,
  suburb text,
  town text,
  postcode text,
  from_on date,
  to_on date,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint sealed_address_pkey PRIMARY KEY (agency_id, id),
  constraint sealed_address_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id, id)
);
alter table sealed_address owner to kehi_owner;
comment on table sealed_address is 'In its own table, so that no join, count or export of addresses can meet it.';
CREATE INDEX sealed_address_person ON public.sealed_address USING btree (agency_id, person_id);
alter table sealed_address enable row level security;
alter table sealed_address force row level security;
create policy assigned_only on sealed_address for select to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (person_id IN ( SELECT sight.my_assigned_people() AS my_assigned_people))));
create policy put_on_file on sealed_address for insert to public with check (((agency_id = ( SELECT sight.agency() AS agency)) AND ((person_id IN ( SELECT sight.my_assigned_people() AS my_assigned_people)) OR ((to_on IS NULL) AND (person_id IN ( SELECT sight.my_people() AS my_people))))));
grant insert, select on sealed_address to kehi_app;

create table session (
  agency_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  token_hash text not null,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint session_pkey PRIMARY KEY (agency_id, id),
  constraint session_agency_id_staff_id_fkey FOREIGN KEY (agency_id, staff_id) REFERENCES staff(agency_id, id)
);
alter table session owner to kehi_owner;
CREATE UNIQUE INDEX session_token ON public.session USING btree (token_hash);
alter table session enable row level security;
alter table session force row level security;
create policy own on session for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND ((staff_id = ( SELECT sight.me() AS me)) OR (COALESCE(( SELECT sight.kind() AS kind), 'system'::text) = 'system'::text) OR ( SELECT sight.administers() AS administers)))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND ((staff_id = ( SELECT sight.me() AS me)) OR (COALESCE(( SELECT sight.kind() AS kind), 'system'::text) = 'system'::text) OR ( SELECT sight.administers() AS administers))));
grant insert on session to kehi_app;
grant select (agency_id, ended_at, ends_at, id, seen_at, staff_id, started_at) on session to kehi_app;
grant update (ended_at, seen_at) on session to kehi_app;

create table sign_in_try (
  email_hash text not null,
  failures integer not null,
  locked_until timestamp with time zone,
  last_at timestamp with time zone not null,
  constraint sign_in_try_pkey PRIMARY KEY (email_hash)
);
alter table sign_in_try owner to kehi_owner;
comment on table sign_in_try is 'Passwords tried, by a hash of the e-mail typed: the same for one that nobody has. Only sight.begin_try and its kin touch it.';
alter table sign_in_try enable row level security;
alter table sign_in_try force row level security;

create table site (
  agency_id uuid not null,
  id uuid not null,
  region_id uuid not null,
  name text not null,
  constraint site_pkey PRIMARY KEY (agency_id, id),
  constraint site_agency_id_region_id_fkey FOREIGN KEY (agency_id, region_id) REFERENCES region(agency_id, id)
);
alter table site owner to kehi_owner;
alter table site enable row level security;
alter table site force row level security;
create policy same_agency on site for all to public using ((agency_id = ( SELECT sight.agency() AS agency))) with check ((agency_id = ( SELECT sight.agency() AS agency)));
grant select on site to kehi_app;

create table staff (
  agency_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  given_name text not null,
  family_name text not null,
  email text not null,
  team_id uuid,
  roles text[] not null,
  status text not null default 'working'::text,
  does text not null default ''::text,
  single_keys boolean not null default true,
  theme text not null default 'system'::text,
  constraint staff_pkey PRIMARY KEY (agency_id, id),
  constraint staff_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint staff_agency_id_team_id_fkey FOREIGN KEY (agency_id, team_id) REFERENCES team(agency_id, id),
  constraint staff_roles_check CHECK (((cardinality(roles) > 0) AND (roles <@ ARRAY['case-manager'::text, 'team-leader'::text, 'manager'::text, 'work-broker'::text, 'training-support'::text, 'programme-coordinator'::text, 'disability-coordinator'::text, 'reviewer'::text, 'privacy-officer'::text, 'practice-lead'::text, 'administrator'::text]))),
  constraint staff_status_check CHECK ((status = ANY (ARRAY['working'::text, 'away'::text, 'left'::text]))),
  constraint staff_theme_check CHECK ((theme = ANY (ARRAY['system'::text, 'light'::text, 'dark'::text])))
);
alter table staff owner to kehi_owner;
comment on column staff.does is 'One line that says what this person does, for the demonstration''s door.';
CREATE UNIQUE INDEX staff_email ON public.staff USING btree (lower(email));
alter table staff enable row level security;
alter table staff force row level security;
create policy added on staff for insert to public with check (((agency_id = ( SELECT sight.agency() AS agency)) AND ( SELECT sight.administers() AS administers)));
create policy changed on staff for update to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND ((id = ( SELECT sight.me() AS me)) OR ( SELECT sight.administers() AS administers)))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND ((( SELECT sight.administers() AS administers) AND (id <> ( SELECT sight.me() AS me))) OR sight.gives_same_sight(id, team_id, roles, status, email))));
create policy colleagues on staff for select to public using ((agency_id = ( SELECT sight.agency() AS agency)));
grant insert, select, update on staff to kehi_app;

create table team (
  agency_id uuid not null,
  id uuid not null,
  site_id uuid not null,
  name text not null,
  constraint team_pkey PRIMARY KEY (agency_id, id),
  constraint team_agency_id_site_id_fkey FOREIGN KEY (agency_id, site_id) REFERENCES site(agency_id, id)
);
alter table team owner to kehi_owner;
alter table team enable row level security;
alter table team force row level security;
create policy same_agency on team for all to public using ((agency_id = ( SELECT sight.agency() AS agency))) with check ((agency_id = ( SELECT sight.agency() AS agency)));
grant select on team to kehi_app;

create table team_leader (
  agency_id uuid not null,
  team_id uuid not null,
  staff_id uuid not null,
  constraint team_leader_pkey PRIMARY KEY (agency_id, team_id, staff_id),
  constraint team_leader_agency_id_staff_id_fkey FOREIGN KEY (agency_id, staff_id) REFERENCES staff(agency_id, id),
  constraint team_leader_agency_id_team_id_fkey FOREIGN KEY (agency_id, team_id) REFERENCES team(agency_id, id)
);
alter table team_leader owner to kehi_owner;
CREATE INDEX team_leader_staff ON public.team_leader USING btree (agency_id, staff_id);
alter table team_leader enable row level security;
alter table team_leader force row level security;
create policy same_agency on team_leader for all to public using ((agency_id = ( SELECT sight.agency() AS agency))) with check ((agency_id = ( SELECT sight.agency() AS agency)));
grant select on team_leader to kehi_app;

create table whanau (
  agency_id uuid not null,
  id uuid not null,
  name text not null,
  constraint whanau_pkey PRIMARY KEY (agency_id, id),
  constraint whanau_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id)
);
alter table whanau owner to kehi_owner;
alter table whanau enable row level security;
alter table whanau force row level security;
create policy of_case on whanau for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (EXISTS ( SELECT 1
   FROM case_file c
  WHERE ((c.agency_id = whanau.agency_id) AND (c.whanau_id = whanau.id)))))) with check ((agency_id = ( SELECT sight.agency() AS agency)));
grant select on whanau to kehi_app;

create table whanau_member (
  agency_id uuid not null,
  id uuid not null,
  whanau_id uuid not null,
  person_id uuid not null,
  role text not null,
  from_on date not null,
  to_on date,
  constraint whanau_member_pkey PRIMARY KEY (agency_id, id),
  constraint whanau_member_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id, id),
  constraint whanau_member_agency_id_whanau_id_fkey FOREIGN KEY (agency_id, whanau_id) REFERENCES whanau(agency_id, id)
);
alter table whanau_member owner to kehi_owner;
alter table whanau_member enable row level security;
alter table whanau_member force row level security;
create policy seen_members on whanau_member for all to public using (((agency_id = ( SELECT sight.agency() AS agency)) AND (person_id IN ( SELECT sight.my_people() AS my_people)))) with check (((agency_id = ( SELECT sight.agency() AS agency)) AND (person_id IN ( SELECT sight.my_people() AS my_people))));
grant insert, select on whanau_member to kehi_app;

CREATE OR REPLACE FUNCTION public.kehi_fold(t text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
 SET search_path TO 'public', 'pg_catalog'
AS $function$ select lower(public.unaccent('public.unaccent', translate(t, '’‘ʻ''-', '     '))) $function$;
alter routine kehi_fold(text) owner to kehi_owner;
comment on routine kehi_fold(text) is 'Macrons, apostrophes, hyphens and capitals do not matter when looking for a name.';
grant execute on routine kehi_fold(text) to public;

CREATE OR REPLACE FUNCTION public.kehi_joined(t text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
 SET search_path TO 'public', 'pg_catalog'
AS $function$ select case when t ~ '[’‘ʻ''-]' then lower(public.unaccent('public.unaccent', translate(t, '’‘ʻ''-', ''))) else '' end $function$;
alter routine kehi_joined(text) owner to kehi_owner;
comment on routine kehi_joined(text) is 'O''Brien is looked for as o brien and as obrien: the second, where it differs.';
grant execute on routine kehi_joined(text) to public;

CREATE OR REPLACE FUNCTION sight.about(p uuid, c uuid, OUT relations text[], OUT person_id uuid)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;
alter routine sight.about(uuid,uuid) owner to kehi_migrate;
grant execute on routine sight.about(uuid,uuid) to kehi_app;
grant execute on routine sight.about(uuid,uuid) to kehi_owner;

CREATE OR REPLACE FUNCTION sight.address_is_sealed(p uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select p in (select sight.my_people()) and sight.is_sealed(p) $function$;
alter routine sight.address_is_sealed(uuid) owner to kehi_migrate;
grant execute on routine sight.address_is_sealed(uuid) to kehi_app;
grant execute on routine sight.address_is_sealed(uuid) to kehi_owner;

CREATE OR REPLACE FUNCTION sight.administers()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select sight.kind() = 'staff' and exists (select 1 from staff where agency_id = sight.agency() and id = sight.me()
    and status <> 'left' and 'administrator' = any (roles)) $function$;
alter routine sight.administers() owner to kehi_migrate;
grant execute on routine sight.administers() to kehi_app;
grant execute on routine sight.administers() to kehi_owner;

CREATE OR REPLACE FUNCTION sight.agency()
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$ select nullif(current_setting('kehi.agency_id', true), '')::uuid $function$;
alter routine sight.agency() owner to kehi_migrate;
grant execute on routine sight.agency() to kehi_app;
grant execute on routine sight.agency() to kehi_owner;

CREATE OR REPLACE FUNCTION sight.all_my_cases(strengths text[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select distinct r.case_id from sight.related_cases() r
  where r.strength = any (strengths) and (r.person_id is null or r.person_id in (select sight.all_my_people())) $function$;
alter routine sight.all_my_cases(text[]) owner to kehi_migrate;

CREATE OR REPLACE FUNCTION sight.all_my_people()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select x.id from (
    select r.person_id as id from sight.related_cases() r where r.live and r.person_id is not null
    union
    select p.id from person p where p.agency_id = sight.agency() and p.created_by = sight.me() and sight.does_casework()
      and p.created_at > sight.now() - interval '7 days'
      and not exists (select 1 from case_file c where c.agency_id = p.agency_id and c.person_id = p.id)
    union
    select e.person_id from emergency_access e where e.agency_id = sight.agency() and e.staff_id = sight.me() and sight.does_casework()
      and sight.now() between e.at and e.until
  ) x where x.id not in (select sight.shut_from_me()) $function$;
alter routine sight.all_my_people() owner to kehi_migrate;

CREATE OR REPLACE FUNCTION sight.begin_code(a_agency uuid, a_staff uuid, a_now timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare until timestamptz;
begin
  update credential c set code_failures = c.code_failures + 1, code_locked_until = a_now + sight.wait_after(least(c.code_failures, 30) + 1)
    where c.agency_id = a_agency and c.staff_id = a_staff and (c.code_locked_until is null or c.code_locked_until <= a_now);
  if found then return 0; end if;
  select code_locked_until into until from credential where agency_id = a_agency and staff_id = a_staff;
  return greatest(1, ceil(extract(epoch from until - a_now)))::integer;
end $function$;
alter routine sight.begin_code(uuid,uuid,timestamp with time zone) owner to kehi_migrate;
grant execute on routine sight.begin_code(uuid,uuid,timestamp with time zone) to kehi_app;
grant execute on routine sight.begin_code(uuid,uuid,timestamp with time zone) to kehi_owner;

CREATE OR REPLACE FUNCTION sight.begin_try(hash text, a_now timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;
alter routine sight.begin_try(text,timestamp with time zone) owner to kehi_migrate;
grant execute on routine sight.begin_try(text,timestamp with time zone) to kehi_app;
grant execute on routine sight.begin_try(text,timestamp with time zone) to kehi_owner;

CREATE OR REPLACE FUNCTION sight.does_casework()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select sight.kind() = 'staff' and exists (
    select 1 from staff where agency_id = sight.agency() and id = sight.me() and status <> 'left'
      and roles && array['case-manager','team-leader','manager','work-broker','training-support','programme-coordinator','disability-coordinator']) $function$;
alter routine sight.does_casework() owner to kehi_migrate;
grant execute on routine sight.does_casework() to kehi_app;
grant execute on routine sight.does_casework() to kehi_owner;

CREATE OR REPLACE FUNCTION sight.door()
 RETURNS TABLE(agency_id uuid, name text, demonstration boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select id, name, demonstration from agency order by demonstration desc, name $function$;
alter routine sight.door() owner to kehi_migrate;
grant execute on routine sight.door() to kehi_app;
grant execute on routine sight.door() to kehi_owner;

CREATE OR REPLACE FUNCTION sight.end_try(hash text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  delete from sign_in_try where email_hash = hash $function$;
alter routine sight.end_try(text) owner to kehi_migrate;
grant execute on routine sight.end_try(text) to kehi_app;
grant execute on routine sight.end_try(text) to kehi_owner;

CREATE OR REPLACE FUNCTION sight.focus()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$ select nullif(current_setting('kehi.focus_person', true), '')::uuid[] $function$;
alter routine sight.focus() owner to kehi_migrate;
grant execute on routine sight.focus() to kehi_app;
grant execute on routine sight.focus() to kehi_owner;

CREATE OR REPLACE FUNCTION sight.focused(OUT person_id uuid, OUT case_id uuid, OUT strength text, OUT live boolean)
 RETURNS SETOF record
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
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
end $function$;
alter routine sight.focused() owner to kehi_migrate;

CREATE OR REPLACE FUNCTION sight.forget_tries(a_now timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  delete from sign_in_try where last_at < a_now - interval '1 day'; delete from oidc_start where expires_at < a_now - interval '1 day' $function$;
alter routine sight.forget_tries(timestamp with time zone) owner to kehi_migrate;
grant execute on routine sight.forget_tries(timestamp with time zone) to kehi_app;
grant execute on routine sight.forget_tries(timestamp with time zone) to kehi_owner;

CREATE OR REPLACE FUNCTION sight.gives_same_sight(a_id uuid, a_team uuid, a_roles text[], a_status text, a_email text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select 1 from staff where agency_id = sight.agency() and id = a_id
    and team_id is not distinct from a_team and roles = a_roles and status = a_status and email = a_email) $function$;
alter routine sight.gives_same_sight(uuid,uuid,text[],text,text) owner to kehi_migrate;
grant execute on routine sight.gives_same_sight(uuid,uuid,text[],text,text) to kehi_app;
grant execute on routine sight.gives_same_sight(uuid,uuid,text[],text,text) to kehi_owner;

CREATE OR REPLACE FUNCTION sight.is_sealed(p uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select sight.sealed_among(array[p])) $function$;
alter routine sight.is_sealed(uuid) owner to kehi_migrate;
grant execute on routine sight.is_sealed(uuid) to kehi_app;
grant execute on routine sight.is_sealed(uuid) to kehi_owner;

CREATE OR REPLACE FUNCTION sight.kin(p uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE STRICT SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select array_agg(distinct x.id) from (
    select p as id
    union select o.person_id from household_member m join household_member o on o.agency_id = m.agency_id and o.household_id = m.household_id
      where m.agency_id = sight.agency() and m.person_id = p and o.person_id is not null
    union select r.other_id from relationship r where r.agency_id = sight.agency() and r.person_id = p and r.other_id is not null
    union select r.person_id from relationship r where r.agency_id = sight.agency() and r.other_id = p) x $function$;
alter routine sight.kin(uuid) owner to kehi_migrate;
grant execute on routine sight.kin(uuid) to kehi_app;
grant execute on routine sight.kin(uuid) to kehi_owner;

CREATE OR REPLACE FUNCTION sight.kind()
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$ select nullif(current_setting('kehi.actor_kind', true), '') $function$;
alter routine sight.kind() owner to kehi_migrate;
grant execute on routine sight.kind() to kehi_app;
grant execute on routine sight.kind() to kehi_owner;

CREATE OR REPLACE FUNCTION sight.leads()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select l.team_id from team_leader l join staff s on s.agency_id = l.agency_id and s.id = l.staff_id
  where l.agency_id = sight.agency() and l.staff_id = sight.me() and s.roles && array['team-leader', 'manager'] $function$;
alter routine sight.leads() owner to kehi_migrate;
grant execute on routine sight.leads() to kehi_app;
grant execute on routine sight.leads() to kehi_owner;

CREATE OR REPLACE FUNCTION sight.lookers(p uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with recursive looker as (
    (select s.actor_id from audit_subject s
      where s.agency_id = sight.agency() and s.person_id = p and s.actor_id is not null and p in (select sight.my_people())
      order by s.actor_id limit 1)
    union all
    select (select s.actor_id from audit_subject s
      where s.agency_id = sight.agency() and s.person_id = p and s.actor_id > l.actor_id order by s.actor_id limit 1)
    from looker l where l.actor_id is not null)
  select count(actor_id)::integer from looker $function$;
alter routine sight.lookers(uuid) owner to kehi_migrate;
grant execute on routine sight.lookers(uuid) to kehi_app;

CREATE OR REPLACE FUNCTION sight.looks(p uuid)
 RETURNS TABLE(at timestamp with time zone, staff_id uuid, who text, roles text[], endpoint text, purpose text, depth text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select a.at, f.id, f.given_name || ' ' || f.family_name, f.roles, a.endpoint, a.purpose, s.depth
  from audit_subject s join audit a on a.agency_id = s.agency_id and a.id = s.audit_id
    join staff f on f.agency_id = a.agency_id and f.id = a.actor_id
  where s.agency_id = sight.agency() and s.person_id = p and a.outcome = 'done' and p in (select sight.my_people())
  order by s.audit_id desc $function$;
alter routine sight.looks(uuid) owner to kehi_migrate;
grant execute on routine sight.looks(uuid) to kehi_app;
grant execute on routine sight.looks(uuid) to kehi_owner;

CREATE OR REPLACE FUNCTION sight.may_open_case(p uuid, w uuid, manager uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with there as (select c.* from case_file c where c.agency_id = sight.agency() and (c.person_id = p or c.whanau_id = w))
  select (w is null and not exists (select 1 from there))
    or exists (select 1 from there c where c.state <> 'closed'
      and (c.staff_id in (manager, sight.me()) or c.team_id in (select sight.leads()))) $function$;
alter routine sight.may_open_case(uuid,uuid,uuid) owner to kehi_migrate;
grant execute on routine sight.may_open_case(uuid,uuid,uuid) to kehi_app;
grant execute on routine sight.may_open_case(uuid,uuid,uuid) to kehi_owner;

CREATE OR REPLACE FUNCTION sight.may_open_in_emergency(p uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select sight.does_casework() and not sight.shut_out(p) and exists (select 1 from person where agency_id = sight.agency() and id = p) $function$;
alter routine sight.may_open_in_emergency(uuid) owner to kehi_migrate;
grant execute on routine sight.may_open_in_emergency(uuid) to kehi_app;
grant execute on routine sight.may_open_in_emergency(uuid) to kehi_owner;

CREATE OR REPLACE FUNCTION sight.me()
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$ select nullif(current_setting('kehi.actor_id', true), '')::uuid $function$;
alter routine sight.me() owner to kehi_migrate;
grant execute on routine sight.me() to kehi_app;
grant execute on routine sight.me() to kehi_owner;

CREATE OR REPLACE FUNCTION sight.my_assigned_cases()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin return query select sight.my_cases_of(array['assigned']); end $function$;
alter routine sight.my_assigned_cases() owner to kehi_migrate;
grant execute on routine sight.my_assigned_cases() to kehi_app;
grant execute on routine sight.my_assigned_cases() to kehi_owner;

CREATE OR REPLACE FUNCTION sight.my_assigned_people()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select distinct c.person_id from case_file c
  where c.agency_id = sight.agency() and c.id in (select sight.my_assigned_cases()) and c.state <> 'closed' and c.person_id is not null $function$;
alter routine sight.my_assigned_people() owner to kehi_migrate;
grant execute on routine sight.my_assigned_people() to kehi_app;
grant execute on routine sight.my_assigned_people() to kehi_owner;

CREATE OR REPLACE FUNCTION sight.my_cases()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin return query select sight.my_cases_of(array['assigned', 'team', 'leads', 'emergency']); end $function$;
alter routine sight.my_cases() owner to kehi_migrate;
grant execute on routine sight.my_cases() to kehi_app;
grant execute on routine sight.my_cases() to kehi_owner;

CREATE OR REPLACE FUNCTION sight.my_cases_of(strengths text[])
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if nullif(current_setting('kehi.focus_person', true), '') is null then return query select sight.all_my_cases(strengths);
  else return query select f.case_id from sight.focused() f where f.case_id is not null and f.strength = any (strengths); end if;
end $function$;
alter routine sight.my_cases_of(text[]) owner to kehi_migrate;

CREATE OR REPLACE FUNCTION sight.my_households()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select distinct m.household_id from household_member m
  where m.agency_id = sight.agency() and m.person_id in (select sight.my_people()) and m.from_on <= sight.today() and (m.to_on is null or m.to_on > sight.today()) $function$;
alter routine sight.my_households() owner to kehi_migrate;
grant execute on routine sight.my_households() to kehi_app;
grant execute on routine sight.my_households() to kehi_owner;

CREATE OR REPLACE FUNCTION sight.my_led_people()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select p.id from sight.my_people() p(id) where exists (select sight.leads()) and (
    exists (select 1 from case_file c where c.agency_id = sight.agency() and c.person_id = p.id and c.state <> 'closed' and c.team_id in (select sight.leads()))
    or not exists (select 1 from case_file c where c.agency_id = sight.agency() and c.person_id = p.id)) $function$;
alter routine sight.my_led_people() owner to kehi_migrate;
grant execute on routine sight.my_led_people() to kehi_app;
grant execute on routine sight.my_led_people() to kehi_owner;

CREATE OR REPLACE FUNCTION sight.my_people()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if nullif(current_setting('kehi.focus_person', true), '') is null then return query select sight.all_my_people();
  else return query select f.person_id from sight.focused() f; end if;
end $function$;
alter routine sight.my_people() owner to kehi_migrate;
grant execute on routine sight.my_people() to kehi_app;
grant execute on routine sight.my_people() to kehi_owner;

CREATE OR REPLACE FUNCTION sight.my_team_cases()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin return query select sight.my_cases_of(array['assigned', 'team', 'leads']); end $function$;
alter routine sight.my_team_cases() owner to kehi_migrate;
grant execute on routine sight.my_team_cases() to kehi_app;
grant execute on routine sight.my_team_cases() to kehi_owner;

CREATE OR REPLACE FUNCTION sight.now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$ select coalesce(nullif(current_setting('kehi.now', true), '')::timestamptz, now()) $function$;
alter routine sight.now() owner to kehi_migrate;
grant execute on routine sight.now() to kehi_app;
grant execute on routine sight.now() to kehi_owner;

CREATE OR REPLACE FUNCTION sight.oidc_begin(a_state_hash text, a_nonce text, a_verifier text, a_return text, a_until timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  insert into oidc_start values (a_state_hash, a_nonce, a_verifier, a_return, a_until, null) $function$;
alter routine sight.oidc_begin(text,text,text,text,timestamp with time zone) owner to kehi_migrate;
grant execute on routine sight.oidc_begin(text,text,text,text,timestamp with time zone) to kehi_app;
grant execute on routine sight.oidc_begin(text,text,text,text,timestamp with time zone) to kehi_owner;

CREATE OR REPLACE FUNCTION sight.oidc_use(a_state_hash text, a_now timestamp with time zone)
 RETURNS TABLE(nonce text, verifier text, return_to text)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update oidc_start set used_at = a_now
  where state_hash = a_state_hash and used_at is null and expires_at > a_now
  returning nonce, verifier, return_to $function$;
alter routine sight.oidc_use(text,timestamp with time zone) owner to kehi_migrate;
grant execute on routine sight.oidc_use(text,timestamp with time zone) to kehi_app;
grant execute on routine sight.oidc_use(text,timestamp with time zone) to kehi_owner;

CREATE OR REPLACE FUNCTION sight.related_cases(OUT case_id uuid, OUT person_id uuid, OUT strength text, OUT live boolean)
 RETURNS SETOF record
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;
alter routine sight.related_cases() owner to kehi_migrate;
grant execute on routine sight.related_cases() to kehi_app;
grant execute on routine sight.related_cases() to kehi_owner;

CREATE OR REPLACE FUNCTION sight.sealed_among(people uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with holding as (
    select s.person_id from sealed_address s where s.agency_id = sight.agency() and (s.to_on is null or s.to_on > sight.today())
      and not exists (select 1 from sealed_address n where n.agency_id = s.agency_id and n.person_id = s.person_id and n.recorded_at > s.recorded_at))
  select p.id from unnest(people) p(id)
  where exists (select 1 from holding h where h.person_id = p.id)
    or exists (select 1 from household_member m join household_member o on o.agency_id = m.agency_id and o.household_id = m.household_id
        join holding h on h.person_id = o.person_id
      where m.agency_id = sight.agency() and m.person_id = p.id
        and (m.to_on is null or m.to_on > sight.today()) and (o.to_on is null or o.to_on > sight.today())) $function$;
alter routine sight.sealed_among(uuid[]) owner to kehi_migrate;

CREATE OR REPLACE FUNCTION sight.search_candidates(words text[], born_from date, born_to date, numbers text[], most integer)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare found uuid[]; word text; wanted text := format('agency_id = %L', sight.agency());
begin
  if cardinality(words) = 0 and born_from is null then
    found := '{}';
  else
    foreach word in array words loop
      wanted := wanted || format(' and folded like %L', '% ' || word || '%');
    end loop;
    if born_from is not null then
      wanted := wanted || format(' and born_on between %L and %L', born_from, born_to);
    end if;
    execute format('select coalesce(array_agg(id), ''{}'') from (select id from person where %s limit %s) x', wanted, most) into found;
  end if;
  return found || array(select person_id from person_identifier where agency_id = sight.agency() and value = any (numbers) limit 50);
end $function$;
alter routine sight.search_candidates(text[],date,date,text[],integer) owner to kehi_migrate;

CREATE OR REPLACE FUNCTION sight.search_close(folded_query text, most integer)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare found uuid[];
begin
  execute format('select coalesce(array_agg(id), ''{}'') from (select id from (select id, folded from person where agency_id = %L and folded %%> %L limit 1000) x
    order by word_similarity(%L, folded) desc limit %s) y', sight.agency(), folded_query, folded_query, most) into found;
  return found;
end $function$;
alter routine sight.search_close(text,integer) owner to kehi_migrate;

CREATE OR REPLACE FUNCTION sight.search_people(query text, words text[], born_from date, born_to date, numbers text[])
 RETURNS TABLE(id uuid, seen boolean, close boolean, name text, legal_name text, born_on date, born_year integer, case_manager text, ask text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare most constant integer := 20; many constant integer := 2000; candidates uuid[]; shown uuid[] := '{}'; folded_query text := trim(kehi_fold(query));
  folded_words text[] := array(select w from unnest(words) x, regexp_split_to_table(trim(kehi_fold(x)), '[^[:alnum:]]+') w where w <> '' limit 8);
begin
  if not sight.does_casework() then return; end if;
  candidates := sight.search_candidates(folded_words, born_from, born_to, numbers, many);
  if cardinality(candidates) >= many then
    candidates := candidates || array(
      select p.id from person p where p.agency_id = sight.agency() and p.id in (select sight.my_people())
        and not exists (select 1 from unnest(folded_words) w where p.folded not like '% ' || w || '%')
        and (born_from is null or p.born_on between born_from and born_to));
  end if;
  for id, seen, name, legal_name, born_on, born_year, case_manager, ask in select * from sight.search_shown(candidates, most) loop
    close := false; shown := shown || id;
    return next;
  end loop;
  if cardinality(shown) < 3 and cardinality(numbers) = 0 and born_from is null and length(folded_query) >= 4 then
    for id, seen, name, legal_name, born_on, born_year, case_manager, ask in
      select * from sight.search_shown(sight.search_close(folded_query, 100), most) s where not s.id = any (shown)
    loop
      close := true;
      return next;
    end loop;
  end if;
end $function$;
alter routine sight.search_people(text,text[],date,date,text[]) owner to kehi_migrate;
grant execute on routine sight.search_people(text,text[],date,date,text[]) to kehi_app;

CREATE OR REPLACE FUNCTION sight.search_shown(candidates uuid[], most integer)
 RETURNS TABLE(id uuid, seen boolean, name text, legal_name text, born_on date, born_year integer, case_manager text, ask text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare a uuid := sight.agency(); mine uuid[]; top uuid[]; cases uuid[]; others uuid[];
begin
  -- Few candidates: sight of them alone. Many: all that I see is the smaller question.
  perform set_config('kehi.focus_person', case when cardinality(candidates) <= 500 then candidates::text else '' end, true);
  mine := array(select sight.my_people());
  top := array(
    select p.id from (select unnest(candidates) intersect select unnest(mine)) x(one) join person p on p.agency_id = a and p.id = x.one
    order by length(p.folded), p.folded, p.id limit most);
  if cardinality(top) > 0 then
    perform set_config('kehi.focus_person', top::text, true);
    cases := array(select sight.my_cases());
    return query
      select p.id, true, coalesce(p.preferred_name, p.legal_given_names) || ' ' || p.legal_family_name,
        p.legal_given_names || ' ' || p.legal_family_name, p.born_on, extract(year from p.born_on)::integer,
        (select f.given_name || ' ' || f.family_name from case_file c join staff f on f.agency_id = a and f.id = c.staff_id
          where c.agency_id = a and c.person_id = p.id and c.state <> 'closed' and c.id = any (cases)
          order by c.opened_on desc, c.id desc limit 1), null::text
      from unnest(top) with ordinality x(one, place) join person p on p.agency_id = a and p.id = x.one order by x.place;
  end if;
  perform set_config('kehi.focus_person', '', true);
  others := array(
    select p.id from (select unnest(candidates) except select unnest(mine)) x(one) join person p on p.agency_id = a and p.id = x.one
    where not p.restricted and p.id not in (select sight.shut_from_me())
    order by length(p.folded), p.folded, p.id limit most * 3);
  return query
    select p.id, false, coalesce(p.preferred_name, p.legal_given_names) || ' ' || p.legal_family_name, null::text, null::date,
      extract(year from p.born_on)::integer, null::text,
      coalesce((select t.name || ', ' || s.name from case_file c join team t on t.agency_id = a and t.id = c.team_id join site s on s.agency_id = a and s.id = t.site_id
        where c.agency_id = a and c.person_id = p.id and c.state <> 'closed' order by c.opened_on desc, c.id desc limit 1), 'your team leader')
    from unnest(others) with ordinality x(one, place) join person p on p.agency_id = a and p.id = x.one
    where p.id not in (select sight.sealed_among(others)) order by x.place limit most;
end $function$;
alter routine sight.search_shown(uuid[],integer) owner to kehi_migrate;

CREATE OR REPLACE FUNCTION sight.shut_from_me()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select id from person where agency_id = sight.agency() and own_staff_id = sight.me()
  union all select person_id from conflict_of_interest where agency_id = sight.agency() and staff_id = sight.me()
  union all select id from person where agency_id = sight.agency() and restricted
    and id not in (select person_id from restricted_access where agency_id = sight.agency() and staff_id = sight.me()) $function$;
alter routine sight.shut_from_me() owner to kehi_migrate;
grant execute on routine sight.shut_from_me() to kehi_app;
grant execute on routine sight.shut_from_me() to kehi_owner;

CREATE OR REPLACE FUNCTION sight.shut_out(p uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select 1 from person where agency_id = sight.agency() and id = p
      and (own_staff_id = sight.me() or (restricted and not exists (
        select 1 from restricted_access r where r.agency_id = sight.agency() and r.person_id = p and r.staff_id = sight.me()))))
    or exists (select 1 from conflict_of_interest where agency_id = sight.agency() and staff_id = sight.me() and person_id = p) $function$;
alter routine sight.shut_out(uuid) owner to kehi_migrate;
grant execute on routine sight.shut_out(uuid) to kehi_app;
grant execute on routine sight.shut_out(uuid) to kehi_owner;

CREATE OR REPLACE FUNCTION sight.sign_in_lookup(hash text)
 RETURNS TABLE(agency_id uuid, staff_id uuid, session_id uuid, seen_at timestamp with time zone, ends_at timestamp with time zone, team_id uuid, roles text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select s.agency_id, s.staff_id, s.id, s.seen_at, s.ends_at, f.team_id, f.roles
  from session s join staff f on f.agency_id = s.agency_id and f.id = s.staff_id
  where s.token_hash = hash and s.ended_at is null and f.status <> 'left' $function$;
alter routine sight.sign_in_lookup(text) owner to kehi_migrate;
grant execute on routine sight.sign_in_lookup(text) to kehi_app;
grant execute on routine sight.sign_in_lookup(text) to kehi_owner;

CREATE OR REPLACE FUNCTION sight.staff_by_email(address text)
 RETURNS TABLE(agency_id uuid, staff_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select agency_id, id from staff where lower(email) = lower(address) and status <> 'left' $function$;
alter routine sight.staff_by_email(text) owner to kehi_migrate;
grant execute on routine sight.staff_by_email(text) to kehi_app;
grant execute on routine sight.staff_by_email(text) to kehi_owner;

CREATE OR REPLACE FUNCTION sight.today()
 RETURNS date
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$ select (coalesce(nullif(current_setting('kehi.now', true), '')::timestamptz, now()) at time zone 'Pacific/Auckland')::date $function$;
alter routine sight.today() owner to kehi_migrate;
grant execute on routine sight.today() to kehi_app;
grant execute on routine sight.today() to kehi_owner;

CREATE OR REPLACE FUNCTION sight.wait_after(failures integer)
 RETURNS interval
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog'
AS $function$
  select case when failures < 5 then null else least(interval '30 seconds' * power(2, failures - 5), interval '15 minutes') end $function$;
alter routine sight.wait_after(integer) owner to kehi_migrate;
grant execute on routine sight.wait_after(integer) to kehi_app;
grant execute on routine sight.wait_after(integer) to kehi_owner;
