-- The protocol book of a space: numbers per year without gaps, entries that are never taken away, scans of what was signed. New
-- tables only.

call platform.open_schema('protocol');

-- The last number drawn in a year. Its row is the queue: who draws holds it until the entry is committed, so that a number is given
-- only to an entry that stands.
create table protocol.book (
  space_id uuid not null references jurisdiction.space (id),
  year     int not null,
  last     int not null default 0,
  primary key (space_id, year),
  constraint book_counts_up check (last >= 0)
);
call platform.wall('protocol.book');

create table protocol.entry (
  space_id   uuid not null references jurisdiction.space (id),
  id         uuid not null,
  year       int not null,
  number     int,
  label      text not null,
  subject    text not null,
  lang       text not null,
  paper      text,
  of_id      uuid,
  on_date    date not null,
  folded     text not null,
  entered_at timestamptz not null default now(),
  entered_by uuid,
  voided_at  timestamptz,
  voided_by  uuid,
  reason     text,
  version    bigint not null default 0,
  primary key (space_id, id),
  constraint entry_number_once unique (space_id, year, number),
  constraint entry_label_once unique (space_id, label),
  constraint entry_number_counts check (number > 0),
  constraint entry_label_filled check (length(trim(label)) between 1 and 60),
  constraint entry_subject_filled check (length(trim(subject)) > 0),
  constraint entry_void_whole check ((voided_at is null) = (reason is null))
);
create index entry_newest on protocol.entry (space_id, year desc, id desc);
call platform.wall('protocol.entry');
revoke delete on protocol.entry from ${app};

create table protocol.scan (
  space_id   uuid not null,
  id         uuid not null,
  entry_id   uuid not null,
  digest     bytea not null,
  media_type text not null,
  bytes      bigint not null,
  kept_at    timestamptz not null default now(),
  kept_by    uuid,
  primary key (space_id, id),
  foreign key (space_id, entry_id) references protocol.entry (space_id, id),
  constraint scan_once unique (space_id, entry_id, digest)
);
call platform.wall('protocol.scan');
