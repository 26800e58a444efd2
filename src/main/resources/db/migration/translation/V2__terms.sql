-- The words that a space agrees on, beside those of its packs. New tables only.

-- pack_key names the term of a pack in whose place it stands. A term that is taken away is ended, so that its audit has a record.
create table translation.term (
  space_id uuid not null references jurisdiction.space (id),
  id       uuid not null,
  pack_key text,
  ended_at timestamptz,
  version  bigint not null default 0,
  primary key (space_id, id)
);
create unique index term_in_place_of_one on translation.term (space_id, pack_key) where ended_at is null;
call platform.wall('translation.term');
revoke delete on translation.term from ${app};

create table translation.term_text (
  space_id uuid not null,
  term_id  uuid not null,
  lang     text not null,
  words    text not null,
  note     text,
  primary key (space_id, term_id, lang),
  foreign key (space_id, term_id) references translation.term (space_id, id),
  constraint term_words_filled check (length(trim(words)) between 1 and 120)
);
call platform.wall('translation.term_text');
