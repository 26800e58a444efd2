-- What a space agreed on a duty that is not clearly assigned: until a day, and never instead of the pack's own words (ADR 48). Renewed by
-- a new row, so that what held before stays readable.

create table mandate.agreement (
  space_id    uuid not null references jurisdiction.space (id),
  id          uuid not null,
  duty        text not null,
  body        text not null,
  document    text not null,
  agreed_on   date not null,
  until_on    date not null,
  post_id     uuid not null,
  renews      uuid,
  state       text not null default 'open',
  reason      text,
  reason_lang text,
  noted_by    uuid,
  noted_at    timestamptz not null default now(),
  ended_by    uuid,
  ended_at    timestamptz,
  version     bigint not null default 0,
  primary key (space_id, id),
  foreign key (space_id, post_id) references jurisdiction.post (space_id, id),
  foreign key (space_id, renews) references mandate.agreement (space_id, id),
  constraint agreement_body check (body in ('assembly', 'mayor', 'council', 'parties')),
  constraint agreement_names_its_document check (length(trim(document)) > 0),
  constraint agreement_ends_after_it_began check (until_on > agreed_on),
  constraint agreement_state check (state in ('open', 'renewed', 'ended')),
  constraint agreement_ended_whole check ((state = 'open') = (ended_at is null)),
  constraint agreement_ended_with_reason check (state <> 'ended' or length(trim(coalesce(reason, ''))) > 0)
);
-- One at a time: of two who agree at once the second sees the first.
create unique index agreement_open on mandate.agreement (space_id, duty) where state = 'open';
create index agreement_of_duty on mandate.agreement (space_id, duty, agreed_on desc, id desc);
create index agreement_until on mandate.agreement (space_id, until_on) where state = 'open';
call platform.wall('mandate.agreement');

create table mandate.agreement_text (
  space_id        uuid not null,
  agreement_id    uuid not null,
  lang            text not null,
  words           text not null,
  revision        int not null default 1,
  source_revision int not null default 1,
  primary key (space_id, agreement_id, lang),
  foreign key (space_id, agreement_id) references mandate.agreement (space_id, id),
  constraint agreement_text_filled check (length(trim(words)) > 0)
);
call platform.wall('mandate.agreement_text');

-- Each step once: the constraint is the lock.
create table mandate.agreement_reminder (
  space_id     uuid not null,
  agreement_id uuid not null,
  step         text not null,
  taken_on     date not null,
  task_id      uuid not null,
  primary key (space_id, agreement_id, step),
  foreign key (space_id, agreement_id) references mandate.agreement (space_id, id),
  foreign key (space_id, task_id) references work.task (space_id, id),
  constraint agreement_reminder_step check (step in ('before', 'lapsed'))
);
create index agreement_reminder_task on mandate.agreement_reminder (space_id, task_id);
call platform.wall('mandate.agreement_reminder');
