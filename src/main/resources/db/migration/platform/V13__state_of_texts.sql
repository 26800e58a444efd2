-- How each text stands in each language of its space, kept by triggers of the modules, so that a page of the list of
-- translations is one range of an index (ADR 31; measured before: 25 to 650 ms for 30,000 texts). A new table only; the modules
-- fill it from what they have, some seconds at a hundred thousand texts.

-- state: 0 behind, 1 missing, 3 current; 2 is what is at a translator and is not kept here. lead: 2 in the row of the text's
-- most urgent state, 1 in the first row of each further state, so that a text is counted once whatever its languages.
create table platform.text_state (
  space_id  uuid not null,
  kind      text not null,
  record_id uuid not null,
  lang      text not null,
  state     smallint not null,
  lead      smallint not null,
  primary key (space_id, kind, record_id, lang),
  constraint text_state_known check (state in (0, 1, 3)),
  constraint text_state_lead check (lead between 0 and 2)
);
create index text_state_by_language on platform.text_state (space_id, kind, lang, state, record_id);
create index text_state_by_first on platform.text_state (space_id, kind, state, record_id) where lead = 2;
create index text_state_by_any on platform.text_state (space_id, kind, state, record_id) where lead > 0;
call platform.wall('platform.text_state');

-- Makes platform.recount_<kind>(space, record or null): counts anew how a text stands, or all of a space, and says how many
-- rows were different. A text says something new where source_revision is higher. In Serbian, which is kept in Cyrillic, what
-- was typed in Latin stands. languages is the function that gives those of a space. All names come from migrations.
create procedure platform.follow_texts(text_kind text, records text, forms text, key_column text, in_use text, languages text)
language plpgsql as $$
declare
  counting text := $q$
    with form as materialized (
      select f.%1$I as record_id, f.lang, f.source_revision as gives
        from %2$s f join %3$s r on r.space_id = f.space_id and r.id = f.%1$I
       where f.space_id = here and %4$s %6$s),
    newest as (select record_id, max(gives) as gives from form group by record_id),
    standing as (
      select n.record_id, l.lang,
             case when coalesce(own.gives, latin.gives) is null then 1
                  when coalesce(own.gives, latin.gives) < n.gives then 0 else 3 end as state
        from newest n cross join %8$s(here) as l (lang)
        left join form own on own.record_id = n.record_id and own.lang = l.lang
        left join form latin on l.lang = 'sr-Cyrl' and latin.record_id = n.record_id and latin.lang = 'sr-Latn'),
    ranked as (
      select record_id, lang, state,
             case when row_number() over (partition by record_id order by state, lang) = 1 then 2
                  when row_number() over (partition by record_id, state order by lang) = 1 then 1 else 0 end as lead
        from standing),
    gone as (
      delete from platform.text_state t
       where t.space_id = here and t.kind = %5$L %7$s
         and not exists (select 1 from ranked k where k.record_id = t.record_id and k.lang = t.lang)
      returning 1),
    kept as (
      insert into platform.text_state as t (space_id, kind, record_id, lang, state, lead)
      select here, %5$L, record_id, lang, state, lead from ranked order by record_id, lang
      on conflict (space_id, kind, record_id, lang) do update set state = excluded.state, lead = excluded.lead
       where (t.state, t.lead) is distinct from (excluded.state, excluded.lead)
      returning 1)
    select (select count(*) from gone) + (select count(*) from kept) into differed;
  $q$;
begin
  execute format('create function platform.%I(here uuid, only_one uuid) returns int language plpgsql as $f$
    declare differed int;
    begin
      if only_one is null then %s else %s end if;
      return differed;
    end $f$',
    'recount_' || replace(text_kind, '-', '_'),
    format(counting, key_column, forms, records, in_use, text_kind, '', '', languages),
    format(counting, key_column, forms, records, in_use, text_kind,
           format('and r.id = only_one and f.%I = only_one', key_column), 'and t.record_id = only_one', languages));
end $$;

-- Lets a table tell of each change that may change how a text stands.
create procedure platform.follow_table(text_kind text, followed text, key_column text, events text)
language plpgsql as $$
declare
  named text := 'texts_of_' || replace(followed, '.', '_');
begin
  execute format('create function platform.%I() returns trigger language plpgsql as $f$
    begin
      perform platform.%I(coalesce(new.space_id, old.space_id), coalesce(new.%I, old.%3$I));
      return null;
    end $f$', named, 'recount_' || replace(text_kind, '-', '_'), key_column);
  execute format('create trigger %I after %s on %s for each row execute function platform.%1$I()', named, events, followed);
end $$;
