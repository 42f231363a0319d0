-- How many have looked at a record, and when I last did, are asked each time it is opened: both by index alone.
set local role kehi_owner;
alter table audit_subject add column actor_id uuid;
reset role;
update audit_subject s set actor_id = a.actor_id from audit a where a.agency_id = s.agency_id and a.id = s.audit_id;
set local role kehi_owner;
create index audit_subject_actor on audit_subject (agency_id, person_id, actor_id, audit_id desc);
comment on column audit_subject.actor_id is 'As in its audit row.';
reset role;

-- One step an actor, however often each has looked. Told only about someone whom I may see.
create function sight.lookers(p uuid) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  with recursive looker as (
    (select s.actor_id from audit_subject s
      where s.agency_id = sight.agency() and s.person_id = p and s.actor_id is not null and p in (select sight.my_people())
      order by s.actor_id limit 1)
    union all
    select (select s.actor_id from audit_subject s
      where s.agency_id = sight.agency() and s.person_id = p and s.actor_id > l.actor_id order by s.actor_id limit 1)
    from looker l where l.actor_id is not null)
  select count(actor_id)::integer from looker $$;
revoke execute on function sight.lookers from public;
grant execute on function sight.lookers to kehi_app;
