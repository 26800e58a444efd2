-- The life of the minutes (ADR 39): a meeting that runs, minutes that are circulated, corrected and approved at a later meeting, and
-- every re-opening with its reason. What was circulated is kept byte for byte, as an original; a later version stands beside it.

alter table council.meeting
  drop constraint meeting_state,
  add constraint meeting_state check (state in ('draft', 'convened', 'running', 'closed', 'cancelled')),
  add column began_at timestamptz,
  add column ended_at timestamptz,
  add column minutes text not null default 'open',
  add column approved_by uuid,
  add constraint meeting_minutes check (minutes in ('open', 'circulated', 'corrected', 'approved')),
  add foreign key (space_id, approved_by) references council.decision (space_id, id);
create index meeting_to_approve on council.meeting (space_id, on_date) where minutes in ('circulated', 'corrected');

-- An item may put the minutes of an earlier meeting to the vote.
alter table council.item
  add column approves uuid,
  add column dealt_at timestamptz,
  add foreign key (space_id, approves) references council.meeting (space_id, id);
create index item_approves on council.item (space_id, approves) where approves is not null;

create table council.minutes (
  space_id    uuid not null,
  id          uuid not null,
  meeting_id  uuid not null,
  number      int not null,
  label       text,
  entry_id    uuid,
  digest      bytea not null,
  bytes       bigint not null,
  fingerprint text not null,
  made_at     timestamptz not null default now(),
  post_id     uuid,
  primary key (space_id, id),
  foreign key (space_id, meeting_id) references council.meeting (space_id, id),
  foreign key (space_id, post_id) references jurisdiction.post (space_id, id),
  foreign key (space_id, digest) references platform.original (space_id, digest),
  constraint minutes_number_once unique (space_id, meeting_id, number),
  constraint minutes_number_counts check (number > 0)
);
call platform.wall('council.minutes');
revoke update, delete on council.minutes from ${app};

create table council.reopening (
  space_id   uuid not null,
  id         uuid not null,
  meeting_id uuid not null,
  post_id    uuid,
  reason     text not null,
  made_at    timestamptz not null default now(),
  primary key (space_id, id),
  foreign key (space_id, meeting_id) references council.meeting (space_id, id),
  foreign key (space_id, post_id) references jurisdiction.post (space_id, id),
  constraint reopening_says_why check (length(trim(reason)) between 1 and 500)
);
create index reopening_of_meeting on council.reopening (space_id, meeting_id, id);
call platform.wall('council.reopening');
revoke update, delete on council.reopening from ${app};
