-- Beside other municipalities (ADR 50): that a space agreed to be counted, by which document and until when; and the finished count, which names none.
-- The space's agreement stands behind its own wall. The count is global: a job works it out of each space behind that space's wall, and only
-- what is left when nobody can be told from it any more is written.

create table mandate.comparing (
  space_id      uuid not null references jurisdiction.space (id),
  id            uuid not null,
  document      text not null,
  agreed_on     date not null,
  until_on      date not null,
  counted_since date,
  state         text not null default 'open',
  noted_by      uuid,
  noted_at      timestamptz not null default now(),
  ended_by      uuid,
  ended_at      timestamptz,
  version       bigint not null default 0,
  primary key (space_id, id),
  constraint comparing_document check (length(trim(document)) > 0),
  constraint comparing_state check (state in ('open', 'ended')),
  constraint comparing_days check (until_on > agreed_on),
  constraint comparing_ended_whole check ((state = 'open') = (ended_at is null))
);
create unique index comparing_open_once on mandate.comparing (space_id) where state = 'open';
call platform.wall('mandate.comparing');
revoke delete on mandate.comparing from ${app};

create table mandate.gap_tally (
  frame      text not null,
  kind       text not null,
  least      int not null,
  most       int,
  places     int not null,
  counted_on date not null,
  primary key (frame, kind, least),
  constraint gap_tally_kind check (kind in ('clause', 'post', 'holder', 'trained', 'money', 'time')),
  constraint gap_tally_range check (least >= 0 and (most is null or most >= least)),
  constraint gap_tally_tells_of_none check (places >= 5)
);
call platform.global('mandate.gap_tally', 'select, insert, delete');
