-- The coding desk: at most three themes of a statement, who coded it, what was done to a sentence and stood before, private
-- names replaced by a role. New tables, a column without a default, triggers: a moment's lock on coding.

-- An own sub-theme of the space refines a coding; whoever the passage is shared with knows only the theme that all have.
alter table evidence.coding add column part text;
alter table evidence.coding add constraint coding_part_of_its_theme check (part is null or part like theme || '.%');

-- The rule of the list of themes: one statement carries up to three. The passage is locked, so that two who code it at once
-- do not each see two.
create function evidence.three_themes_at_most() returns trigger language plpgsql as $$
begin
  perform 1 from evidence.passage p
   where (p.space_id, p.id) in (select space_id, passage_id from added)
   order by p.space_id, p.id for no key update;
  if exists (select 1 from evidence.coding c
              where (c.space_id, c.passage_id) in (select space_id, passage_id from added)
              group by c.space_id, c.passage_id having count(*) > 3) then
    raise exception 'a statement carries at most three themes'
      using errcode = 'check_violation', constraint = 'coding_three_themes';
  end if;
  return null;
end $$;
create trigger coding_three_themes after insert on evidence.coding referencing new table as added
  for each statement execute function evidence.three_themes_at_most();

-- Everybody who coded a passage with a theme: one is single-coded material, and says so.
create table evidence.coding_by (
  space_id   uuid not null,
  source_id  uuid not null,
  passage_id uuid not null,
  theme      text not null,
  tenure_id  uuid not null,
  coded_at   timestamptz not null default now(),
  primary key (space_id, passage_id, theme, tenure_id),
  foreign key (space_id, passage_id, theme) references evidence.coding (space_id, passage_id, theme) on delete cascade
);
create index coding_by_source on evidence.coding_by (space_id, source_id, passage_id, theme, tenure_id);
call platform.wall_passages('evidence.coding_by');
insert into evidence.coding_by (space_id, source_id, passage_id, theme, tenure_id, coded_at)
select c.space_id, p.source_id, c.passage_id, c.theme, c.coded_by, c.coded_at
  from evidence.coding c join evidence.passage p on p.space_id = c.space_id and p.id = c.passage_id
 where c.coded_by is not null;

-- What was done to a sentence, by whom, and what stood before, without a word of it: positions, themes, attributes. The last
-- act of a tenure can be taken back as long as nobody has gone on from it.
create table evidence.coding_act (
  space_id   uuid not null,
  source_id  uuid not null,
  id         uuid not null,
  sentence_n int not null,
  version    bigint not null,
  act        text not null,
  themes     text[] not null default '{}',
  tenure_id  uuid,
  at         timestamptz not null default now(),
  before     jsonb,
  undone_at  timestamptz,
  primary key (space_id, source_id, id),
  foreign key (space_id, source_id, sentence_n) references evidence.sentence (space_id, source_id, n) on delete cascade,
  constraint coding_act_known check (act in ('code', 'accept', 'reject', 'look', 'remove', 'agree', 'undo'))
);
create index coding_act_of_sentence on evidence.coding_act (space_id, source_id, sentence_n, version);
create index coding_act_of_tenure on evidence.coding_act (space_id, source_id, tenure_id, id desc);
call platform.wall_passages('evidence.coding_act');

-- A private name of the text is shown as a role. The text itself stays as it is, so that positions hold (decision 15); who
-- sees a passage, within the space or by a share, sees the role.
create table evidence.mask (
  space_id  uuid not null,
  source_id uuid not null,
  start_at  int not null,
  end_at    int not null,
  shown     text not null,
  made_by   uuid,
  made_at   timestamptz not null default now(),
  primary key (space_id, source_id, start_at),
  foreign key (space_id, source_id) references evidence.source (space_id, id) on delete cascade,
  constraint mask_span check (start_at >= 0 and end_at > start_at),
  constraint mask_shown check (length(trim(shown)) between 1 and 100),
  constraint mask_once exclude using gist (space_id with =, source_id with =, int4range(start_at, end_at) with &&)
);
call platform.wall_passages('evidence.mask');
