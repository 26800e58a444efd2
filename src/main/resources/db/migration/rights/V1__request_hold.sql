-- What persons ask by right of what is kept about them: access, correction, erasure, objection. New tables only.

call platform.open_schema('rights');

-- due_on is written when the request is received, so that another setting later moves no clock that runs. words is what the person
-- asked and goes with the person; reason is the office's, and stays as long as the register.
create table rights.request (
  space_id    uuid not null,
  id          uuid not null,
  person_id   uuid not null,
  kind        text not null,
  way         text not null,
  identity    text not null,
  words       text,
  received_on date not null,
  due_on      date not null,
  entered_by  uuid,
  entered_at  timestamptz not null default now(),
  task_id     uuid,
  state       text not null default 'open',
  reason      text,
  decided_by  uuid,
  decided_at  timestamptz,
  erased_at   timestamptz,
  version     bigint not null default 0,
  primary key (space_id, id),
  foreign key (space_id, person_id) references jurisdiction.person (space_id, id),
  constraint request_kind check (kind in ('access', 'correction', 'erasure', 'objection')),
  constraint request_way check (way in ('page', 'paper')),
  constraint request_identity check (identity in ('signed-in', 'document', 'known')),
  constraint request_state check (state in ('open', 'granted', 'partly', 'refused', 'withdrawn')),
  constraint request_due_after_received check (due_on > received_on),
  constraint request_decided_whole check ((state in ('open', 'withdrawn')) = (decided_at is null)),
  constraint request_decided_with_reason check (decided_at is null or length(trim(coalesce(reason, ''))) > 0),
  constraint request_erased_if_asked check (erased_at is null or kind = 'erasure' and state in ('granted', 'partly'))
);
create index request_newest on rights.request (space_id, received_on desc, id desc);
create index request_of_person on rights.request (space_id, person_id);
create unique index request_one_open on rights.request (space_id, person_id, kind) where state = 'open';
call platform.wall('rights.request');

-- A legal hold: what the law or a court wants kept stands until somebody lifts it, and no erasure passes it.
create table rights.hold (
  space_id  uuid not null,
  id        uuid not null,
  person_id uuid not null,
  reason    text not null,
  set_by    uuid,
  set_at    timestamptz not null default now(),
  lifted_by uuid,
  lifted_at timestamptz,
  primary key (space_id, id),
  foreign key (space_id, person_id) references jurisdiction.person (space_id, id),
  constraint hold_with_reason check (length(trim(reason)) > 0)
);
create unique index hold_one_at_a_time on rights.hold (space_id, person_id) where lifted_at is null;
call platform.wall('rights.hold');
