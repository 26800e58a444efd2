-- Meetings of the council, their agenda, which posts were there and what was decided. Everything belongs to posts; no table here knows
-- a person. New tables only.

call platform.open_schema('council');

-- A meeting that was taken over from earlier minutes has no hour and no place. The sequence counts how often the members were told
-- something new about its day (RFC 5545).
create table council.meeting (
  space_id     uuid not null references jurisdiction.space (id),
  id           uuid not null,
  on_date      date not null,
  at_time      time,
  place        text,
  place_lang   text,
  state        text not null default 'draft',
  sequence     int not null default 0,
  made_at      timestamptz not null default now(),
  changed_at   timestamptz not null default now(),
  version      bigint not null default 0,
  primary key (space_id, id),
  constraint meeting_state check (state in ('draft', 'convened', 'closed', 'cancelled')),
  constraint meeting_place_whole check ((place is null) = (place_lang is null))
);
create index meeting_by_date on council.meeting (space_id, on_date desc, id desc);
call platform.wall('council.meeting');

create table council.item (
  space_id   uuid not null,
  id         uuid not null,
  meeting_id uuid not null,
  position   int not null,
  kind       text not null,
  minutes    int,
  withheld   boolean not null default false,
  state      text not null default 'open',
  phrase     int,
  carried_to uuid,
  version    bigint not null default 0,
  primary key (space_id, id),
  foreign key (space_id, meeting_id) references council.meeting (space_id, id),
  foreign key (space_id, carried_to) references council.item (space_id, id) on delete set null (carried_to),
  constraint item_kind check (kind in ('note', 'review', 'hearing', 'decide')),
  constraint item_state check (state in ('open', 'done', 'parked')),
  constraint item_minutes check (minutes between 1 and 600)
);
create index item_of_meeting on council.item (space_id, meeting_id, position, id);
create index item_parked on council.item (space_id, id) where state = 'parked' and carried_to is null;
create index item_carried on council.item (space_id, carried_to) where carried_to is not null;
call platform.wall('council.item');

create table council.item_text (
  space_id        uuid not null,
  item_id         uuid not null,
  lang            text not null,
  words           text not null,
  revision        int not null default 1,
  source_revision int not null default 1,
  primary key (space_id, item_id, lang),
  foreign key (space_id, item_id) references council.item (space_id, id) on delete cascade,
  constraint item_says_something check (length(trim(words)) > 0)
);
call platform.wall('council.item_text');

create table council.attendance (
  space_id   uuid not null,
  meeting_id uuid not null,
  post_id    uuid not null,
  how        text not null,
  primary key (space_id, meeting_id, post_id),
  foreign key (space_id, meeting_id) references council.meeting (space_id, id),
  foreign key (space_id, post_id) references jurisdiction.post (space_id, id),
  constraint attendance_how check (how in ('present', 'deputy', 'excused', 'absent'))
);
call platform.wall('council.attendance');

-- The last number drawn in a year. Its row is the queue: who draws holds it until the decision is committed, so that a number is given
-- only to a decision that stands.
create table council.decision_book (
  space_id uuid not null references jurisdiction.space (id),
  year     int not null,
  last     int not null default 0,
  primary key (space_id, year),
  constraint decision_book_counts_up check (last >= 0)
);
call platform.wall('council.decision_book');

-- How a decision stands is how its task stands, told by the task within the same act.
create table council.decision (
  space_id   uuid not null,
  id         uuid not null,
  meeting_id uuid not null,
  year       int not null,
  number     int not null,
  decided_on date not null,
  post_id    uuid not null,
  due_on     date not null,
  task_id    uuid not null,
  state      text not null default 'open',
  withheld   boolean not null default false,
  primary key (space_id, id),
  foreign key (space_id, meeting_id) references council.meeting (space_id, id),
  foreign key (space_id, post_id) references jurisdiction.post (space_id, id),
  foreign key (space_id, task_id) references work.task (space_id, id),
  constraint decision_number_once unique (space_id, year, number),
  constraint decision_number_counts check (number > 0),
  constraint decision_state check (state in ('open', 'done', 'not-needed'))
);
create index decision_of_meeting on council.decision (space_id, meeting_id, number);
create index decision_open_by_date on council.decision (space_id, due_on, id) where state = 'open';
create index decision_of_post on council.decision (space_id, post_id, year desc, number desc);
create unique index decision_of_task on council.decision (space_id, task_id);
call platform.wall('council.decision');
revoke delete on council.decision from ${app};

create table council.decision_text (
  space_id        uuid not null,
  decision_id     uuid not null,
  lang            text not null,
  words           text not null,
  revision        int not null default 1,
  source_revision int not null default 1,
  primary key (space_id, decision_id, lang),
  foreign key (space_id, decision_id) references council.decision (space_id, id) on delete cascade,
  constraint decision_says_something check (length(trim(words)) > 0)
);
call platform.wall('council.decision_text');
