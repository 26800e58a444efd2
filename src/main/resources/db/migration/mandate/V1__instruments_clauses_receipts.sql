-- Instruments of a space: acts that the pack does not know, and what a space knows of an act of the pack beyond it. Their texts are kept
-- by clauses that can be cited and opened at the place (ADR 43). Everything belongs to posts; no table here knows a person.

call platform.open_schema('mandate');

-- pack_key names the instrument of the pack whose text or dates the space adds; without it the instrument is the space's own. An
-- instrument is named elsewhere by ref: the key of the pack, or the id as text. replaced_by is such a ref.
create table mandate.instrument (
  space_id    uuid not null references jurisdiction.space (id),
  id          uuid not null,
  pack_key    text,
  kind        text not null,
  number      text,
  status      text not null,
  from_on     date,
  until_on    date,
  replaced_by text,
  source      text not null,
  url         text,
  post_id     uuid,
  made_at     timestamptz not null default now(),
  changed_at  timestamptz not null default now(),
  version     bigint not null default 0,
  primary key (space_id, id),
  foreign key (space_id, post_id) references jurisdiction.post (space_id, id),
  constraint instrument_says_its_source check (length(trim(source)) > 0),
  constraint instrument_ends_after_it_began check (until_on >= from_on),
  constraint instrument_replaced_by_another check (replaced_by <> id::text and replaced_by <> pack_key)
);
create unique index instrument_of_pack on mandate.instrument (space_id, pack_key) where pack_key is not null;
create index instrument_newer on mandate.instrument (space_id, replaced_by) where replaced_by is not null;
call platform.wall('mandate.instrument');

create table mandate.instrument_title (
  space_id      uuid not null,
  instrument_id uuid not null,
  lang          text not null,
  words         text not null,
  primary key (space_id, instrument_id, lang),
  foreign key (space_id, instrument_id) references mandate.instrument (space_id, id) on delete cascade,
  constraint instrument_title_says_something check (length(trim(words)) > 0)
);
call platform.wall('mandate.instrument_title');

-- The text as it was brought, in one language: a file that is kept byte for byte, or pasted words without one.
create table mandate.wording (
  space_id      uuid not null,
  instrument_id uuid not null,
  lang          text not null,
  digest        bytea,
  file_name     text,
  mended        boolean not null default false,
  post_id       uuid,
  made_at       timestamptz not null default now(),
  version       bigint not null default 0,
  primary key (space_id, instrument_id, lang),
  foreign key (space_id, instrument_id) references mandate.instrument (space_id, id) on delete cascade,
  foreign key (space_id, post_id) references jurisdiction.post (space_id, id),
  foreign key (space_id, digest) references platform.original (space_id, digest),
  constraint wording_file_whole check ((digest is null) = (file_name is null))
);
call platform.wall('mandate.wording');

-- A clause by its number as it is cited, such as 5, 5.2 or 5.2.a: the same in every language. What stands before the first article
-- has the number 0.
create table mandate.clause (
  space_id      uuid not null,
  instrument_id uuid not null,
  lang          text not null,
  number        text not null,
  position      int not null,
  kind          text not null,
  heading       text,
  words         text not null,
  primary key (space_id, instrument_id, lang, number),
  foreign key (space_id, instrument_id, lang) references mandate.wording (space_id, instrument_id, lang) on delete cascade,
  constraint clause_kind check (kind in ('opening', 'article', 'paragraph', 'letter')),
  constraint clause_number_short check (length(number) between 1 and 40)
);
create index clause_in_order on mandate.clause (space_id, instrument_id, lang, position);
call platform.wall('mandate.clause');

-- Which clause a duty rests on, as the space read it: beside the article that the pack names.
create table mandate.citation (
  space_id      uuid not null,
  duty          text not null,
  instrument_id uuid not null,
  number        text not null,
  post_id       uuid,
  made_at       timestamptz not null default now(),
  primary key (space_id, duty, instrument_id, number),
  foreign key (space_id, instrument_id) references mandate.instrument (space_id, id),
  foreign key (space_id, post_id) references jurisdiction.post (space_id, id)
);
create index citation_of_instrument on mandate.citation (space_id, instrument_id, number);
call platform.wall('mandate.citation');

-- When a strategy or instruction came in: who sent it by organisation and post, when, and when it was put on the table.
create table mandate.receipt (
  space_id     uuid not null references jurisdiction.space (id),
  id           uuid not null,
  instrument   text not null,
  organisation text not null,
  sender       text,
  received_on  date not null,
  tabled_on    date,
  label        text,
  post_id      uuid,
  made_at      timestamptz not null default now(),
  version      bigint not null default 0,
  primary key (space_id, id),
  foreign key (space_id, post_id) references jurisdiction.post (space_id, id),
  constraint receipt_says_who check (length(trim(organisation)) > 0),
  constraint receipt_tabled_after_received check (tabled_on >= received_on)
);
create index receipt_of_instrument on mandate.receipt (space_id, instrument, received_on desc);
call platform.wall('mandate.receipt');
