-- What was asked of an organisation above or beside, and who promised what. New tables only.

-- Questions of one letter share its letter_id, under which the letter stands in the protocol book.
create table mandate.question (
  space_id     uuid not null references jurisdiction.space (id),
  id           uuid not null,
  letter_id    uuid not null,
  post_id      uuid not null,
  organisation text,
  addressee    text,
  duty         text,
  clause       text,
  need         text,
  asked_on     date not null,
  due_on       date,
  state        text not null default 'open',
  closed_on    date,
  closed_words text,
  closed_lang  text,
  closed_as    text,
  again_of     uuid,
  asked_by     uuid,
  asked_at     timestamptz not null default now(),
  closed_by    uuid,
  closed_at    timestamptz,
  version      bigint not null default 0,
  primary key (space_id, id),
  foreign key (space_id, post_id) references jurisdiction.post (space_id, id),
  foreign key (space_id, again_of) references mandate.question (space_id, id),
  constraint question_of_one_addressee check ((organisation is null) <> (addressee is null)),
  constraint question_state check (state in ('open', 'answered', 'empty', 'withdrawn')),
  constraint question_closed_whole check ((state = 'open') = (closed_on is null) and (state = 'open') = (closed_at is null)),
  constraint question_closed_after_asked check (closed_on >= asked_on),
  constraint question_due_after_asked check (due_on >= asked_on),
  constraint question_answer_with_words check (state not in ('answered', 'withdrawn') or length(trim(coalesce(closed_words, ''))) > 0)
);
create index question_newest on mandate.question (space_id, asked_on desc, id desc);
create index question_of_letter on mandate.question (space_id, letter_id, id);
create index question_open on mandate.question (space_id, due_on) where state = 'open';
call platform.wall('mandate.question');

create table mandate.question_text (
  space_id        uuid not null,
  question_id     uuid not null,
  lang            text not null,
  words           text not null,
  revision        int not null default 1,
  source_revision int not null default 1,
  primary key (space_id, question_id, lang),
  foreign key (space_id, question_id) references mandate.question (space_id, id),
  constraint question_text_filled check (length(trim(words)) > 0)
);
call platform.wall('mandate.question_text');

-- Each step once: the constraint is the lock.
create table mandate.question_reminder (
  space_id    uuid not null,
  question_id uuid not null,
  step        text not null,
  taken_on    date not null,
  task_id     uuid not null,
  primary key (space_id, question_id, step),
  foreign key (space_id, question_id) references mandate.question (space_id, id),
  foreign key (space_id, task_id) references work.task (space_id, id),
  constraint question_reminder_step check (step in ('before', 'late'))
);
create index question_reminder_task on mandate.question_reminder (space_id, task_id);
call platform.wall('mandate.question_reminder');

-- The post promised itself, or follows what the organisation promised. confirmed_by is the tenure that promised or confirmed.
create table mandate.commitment (
  space_id     uuid not null references jurisdiction.space (id),
  id           uuid not null,
  post_id      uuid not null,
  organisation text,
  place_kind   text not null,
  place        text,
  place_lang   text,
  made_on      date not null,
  due_on       date,
  need         text,
  duty         text,
  task_id      uuid not null,
  confirmed_by  uuid,
  state        text not null default 'open',
  reason       text,
  reason_lang  text,
  noted_by     uuid,
  noted_at     timestamptz not null default now(),
  ended_by     uuid,
  ended_at     timestamptz,
  version      bigint not null default 0,
  primary key (space_id, id),
  foreign key (space_id, post_id) references jurisdiction.post (space_id, id),
  foreign key (space_id, task_id) references work.task (space_id, id),
  constraint commitment_place check (place_kind in ('meeting', 'visit', 'letter', 'other')),
  constraint commitment_state check (state in ('open', 'kept', 'ended')),
  constraint commitment_due_after_made check (due_on >= made_on),
  constraint commitment_ended_whole check ((state = 'open') = (ended_at is null))
);
create index commitment_newest on mandate.commitment (space_id, made_on desc, id desc);
create unique index commitment_task on mandate.commitment (space_id, task_id);
create index commitment_open on mandate.commitment (space_id, due_on) where state = 'open';
call platform.wall('mandate.commitment');

create table mandate.commitment_text (
  space_id        uuid not null,
  commitment_id   uuid not null,
  lang            text not null,
  words           text not null,
  revision        int not null default 1,
  source_revision int not null default 1,
  primary key (space_id, commitment_id, lang),
  foreign key (space_id, commitment_id) references mandate.commitment (space_id, id),
  constraint commitment_text_filled check (length(trim(words)) > 0)
);
call platform.wall('mandate.commitment_text');

-- Whom a holder who came later was asked to confirm to: once for each tenure.
create table mandate.commitment_asked (
  space_id      uuid not null,
  commitment_id uuid not null,
  tenure_id     uuid not null,
  asked_on      date not null,
  task_id       uuid not null,
  primary key (space_id, commitment_id, tenure_id),
  foreign key (space_id, commitment_id) references mandate.commitment (space_id, id),
  foreign key (space_id, task_id) references work.task (space_id, id)
);
create index commitment_asked_task on mandate.commitment_asked (space_id, task_id);
call platform.wall('mandate.commitment_asked');
