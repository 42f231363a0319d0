-- Finding people. Under row security LIKE and % are not leakproof and would read the whole table, so this one
-- function takes candidates from the index and then asks the same sight as everything else.

-- What matches: every word begins a word of a name; a birth day or year; a number in its stored form.
create function sight.search_candidates(words text[], born_from date, born_to date, numbers text[], most integer)
returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
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
end $$;

-- Close to what was typed, for when little or nothing matches. Bounded, whatever is on file.
create function sight.search_close(folded_query text, most integer) returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare found uuid[];
begin
  execute format('select coalesce(array_agg(id), ''{}'') from (select id from (select id, folded from person where agency_id = %L and folded %%> %L limit 1000) x
    order by word_similarity(%L, folded) desc limit %s) y', sight.agency(), folded_query, folded_query, most) into found;
  return found;
end $$;

-- Of the candidates: whom I may see, with their case manager on a case I see; and of the rest the name, birth year and
-- whom to ask, never for a record that is restricted, sealed or shut to me. Shown people alone decide what is looked
-- for next, so that someone hidden changes neither the answer nor its time.
create function sight.search_shown(candidates uuid[], most integer)
returns table (id uuid, seen boolean, name text, legal_name text, born_on date, born_year integer, case_manager text, ask text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
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
end $$;

-- The one door. `words` are folded. Mine are never crowded out: with too many candidates, mine are looked through instead.
create function sight.search_people(query text, words text[], born_from date, born_to date, numbers text[])
returns table (id uuid, seen boolean, close boolean, name text, legal_name text, born_on date, born_year integer, case_manager text, ask text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
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
end $$;

revoke execute on function sight.search_candidates, sight.search_close, sight.search_shown, sight.search_people from public;
grant execute on function sight.search_people to kehi_app;
