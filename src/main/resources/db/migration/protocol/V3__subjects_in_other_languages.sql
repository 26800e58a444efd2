-- The subject of an entry in further languages. What the book says stays as it was entered; this stands beside it. New table only.
create table protocol.entry_text (
  space_id        uuid not null,
  entry_id        uuid not null,
  lang            text not null,
  subject         text not null,
  revision        int not null default 1,
  primary key (space_id, entry_id, lang),
  foreign key (space_id, entry_id) references protocol.entry (space_id, id),
  constraint entry_text_filled check (length(trim(subject)) between 1 and 300)
);
call platform.wall('protocol.entry_text');
