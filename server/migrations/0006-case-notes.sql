-- Notes are amended, never edited. A draft belongs to its writer alone.
set local role kehi_owner;

create table case_note (
  agency_id uuid not null, id uuid not null, case_id uuid not null,
  kind text not null check (kind in ('face-to-face', 'phone', 'video', 'home', 'hospital', 'workplace', 'prison', 'text', 'email')),
  who_was_there text not null default '',
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  body text not null check (length(body) > 0),
  visibility text not null default 'case' check (visibility in ('case', 'team', 'sealed')),
  author_id uuid not null,
  read_and_agreed_at timestamptz,
  interview_id uuid,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references case_file,
  foreign key (agency_id, author_id) references staff
);
create index case_note_case on case_note (agency_id, case_id, happened_at desc);
comment on column case_note.happened_at is 'When the talk was. recorded_at is when it was written down.';

create table case_note_amendment (
  agency_id uuid not null, id uuid not null, note_id uuid not null,
  body text not null check (length(body) > 0),
  author_id uuid not null, recorded_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, note_id) references case_note,
  foreign key (agency_id, author_id) references staff
);
create index case_note_amendment_note on case_note_amendment (agency_id, note_id);

create table note_draft (
  agency_id uuid not null, id uuid not null, staff_id uuid not null, case_id uuid not null,
  interview_id uuid, kind text not null, who_was_there text not null, happened_at timestamptz not null,
  body text not null, version integer not null default 1, saved_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references case_file,
  foreign key (agency_id, staff_id) references staff
);
create index note_draft_staff on note_draft (agency_id, staff_id);

alter table case_note enable row level security;
alter table case_note force row level security;
alter table case_note_amendment enable row level security;
alter table case_note_amendment force row level security;
alter table note_draft enable row level security;
alter table note_draft force row level security;
create policy seen on case_note for select using (
  agency_id = (select sight.agency()) and case visibility
    when 'case' then case_id in (select sight.my_cases())
    when 'team' then case_id in (select sight.my_team_cases())
    else case_id in (select sight.my_assigned_cases()) end);
create policy written on case_note for insert with check (
  agency_id = (select sight.agency()) and author_id = (select sight.me()) and case_id in (select sight.my_cases()));
create policy of_note on case_note_amendment
  using (agency_id = (select sight.agency()) and exists (select 1 from case_note n where n.agency_id = case_note_amendment.agency_id and n.id = note_id))
  with check (agency_id = (select sight.agency()) and author_id = (select sight.me()) and exists (select 1 from case_note n where n.agency_id = case_note_amendment.agency_id and n.id = note_id));
create policy mine on note_draft using (agency_id = (select sight.agency()) and staff_id = (select sight.me()))
  with check (agency_id = (select sight.agency()) and staff_id = (select sight.me()) and case_id in (select sight.my_cases()));
-- No UPDATE and no DELETE on notes: what was written stays.
grant select, insert on case_note, case_note_amendment to kehi_app;
grant select, insert, update, delete on note_draft to kehi_app;
