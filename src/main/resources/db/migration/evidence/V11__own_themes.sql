-- The list of themes of a space: what the practice pack gives, and on top of it numbered versions of the space's own. Texts
-- are only ever added, so that the list of any version can be read. New tables, one trigger on coding.

create table evidence.list_version (
  space_id uuid not null references jurisdiction.space (id),
  n        int not null,
  base     text not null,
  act      text not null,
  theme    text not null,
  into_themes text[] not null default '{}',
  reason   text not null,
  made_by  uuid,
  made_at  timestamptz not null default now(),
  primary key (space_id, n),
  constraint list_version_from_one check (n > 0),
  constraint list_version_act check (act in ('add', 'reword', 'merge', 'split', 'retire', 'return')),
  constraint list_version_with_reason check (length(trim(reason)) > 0)
);
call platform.wall('evidence.list_version');

-- A sub-theme of the space, below a theme of the pack: T08.1 below T08.
create table evidence.own_theme (
  space_id uuid not null,
  id       text not null,
  parent   text not null,
  since    int not null,
  primary key (space_id, id),
  foreign key (space_id, since) references evidence.list_version (space_id, n),
  constraint own_theme_below_its_parent check (id ~ '^[A-Z]+[0-9]+\.[0-9]+$' and id like parent || '.%')
);
call platform.wall('evidence.own_theme');

create table evidence.own_theme_text (
  space_id   uuid not null,
  theme      text not null,
  lang       text not null,
  since      int not null,
  name       text not null,
  definition text not null,
  counts     text,
  counts_not text,
  example    text,
  primary key (space_id, theme, lang, since),
  foreign key (space_id, theme) references evidence.own_theme (space_id, id),
  foreign key (space_id, since) references evidence.list_version (space_id, n),
  constraint own_theme_text_not_empty check (length(trim(name)) > 0 and length(trim(definition)) > 0)
);
call platform.wall('evidence.own_theme_text');

-- A theme, of the pack or the space's own, that is not used any more here; what was coded with it stays.
create table evidence.theme_end (
  space_id   uuid not null,
  theme      text not null,
  since      int not null,
  how        text not null,
  successors text[] not null default '{}',
  primary key (space_id, theme),
  foreign key (space_id, since) references evidence.list_version (space_id, n),
  constraint theme_end_how check (how in ('retire', 'merge', 'split')),
  constraint theme_end_successors check ((how = 'retire') = (cardinality(successors) = 0))
);
call platform.wall('evidence.theme_end');

-- A coding bears the version it was made with (1.1-3 is the space's third version on top of the pack's 1.1); none may bear a
-- theme that its version had ended. A theme that was split is coded by its parts.
create function evidence.no_ended_theme() returns trigger language plpgsql as $$
begin
  if exists (select 1
               from added a
               join evidence.theme_end e on e.space_id = a.space_id
                and (e.theme = a.part or e.theme = a.theme and not (e.how = 'split' and a.part is not null))
              where coalesce(substring(a.codebook_version from '-([0-9]+)$')::int, 0) >= e.since) then
    raise exception 'this theme is not used any more'
      using errcode = 'check_violation', constraint = 'coding_theme_in_use';
  end if;
  return null;
end $$;
create trigger coding_theme_in_use after insert on evidence.coding referencing new table as added
  for each statement execute function evidence.no_ended_theme();
