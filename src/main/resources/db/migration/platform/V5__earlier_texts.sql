-- What a text said before it was given a new meaning: a translation that has fallen behind is shown beside the words that it
-- gives. gives is the meaning, numbered per record; words of one field each. A new table only.
create table platform.earlier_text (
  space_id  uuid not null,
  kind      text not null,
  record_id uuid not null,
  lang      text not null,
  gives     int not null,
  field     text not null,
  words     text not null,
  kept_at   timestamptz not null default now(),
  primary key (space_id, kind, record_id, lang, gives, field)
);
call platform.wall('platform.earlier_text');
