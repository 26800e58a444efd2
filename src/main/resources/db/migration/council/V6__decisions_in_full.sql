-- What belongs to a decision beside its owner and its day: the item under which it was taken, the need that it answers, the duty on which
-- it stands, a day to look at it again, what shows that it was carried out, and the later decision that stands instead of it. Then what
-- is asked once when its day has passed, and the rules of the council with the document that sets them. Adds columns and empty tables.

alter table council.decision
  add column item_id uuid,
  add column need text,
  add column duty text,
  add column review_on date,
  add column proof text,
  add column proof_lang text,
  add column superseded_by uuid,
  add column version bigint not null default 0,
  add foreign key (space_id, item_id) references council.item (space_id, id) on delete set null (item_id),
  add foreign key (space_id, superseded_by) references council.decision (space_id, id),
  add constraint decision_never_instead_of_itself check (superseded_by <> id),
  add constraint decision_proof_whole check ((proof is null) = (proof_lang is null));
create index decision_instead on council.decision (space_id, superseded_by) where superseded_by is not null;
create index decision_of_need on council.decision (space_id, need) where need is not null;
create index decision_of_item on council.decision (space_id, item_id) where item_id is not null;
create index decision_by_number on council.decision (space_id, year desc, number desc) include (state, due_on);

-- What an item of the agenda is about: a need by its kind, a duty by its key in the pack.
create table council.item_about (
  space_id uuid not null,
  item_id  uuid not null,
  need     text,
  duty     text,
  primary key (space_id, item_id),
  foreign key (space_id, item_id) references council.item (space_id, id) on delete cascade,
  constraint item_about_something check (need is not null or duty is not null)
);
create index item_about_need on council.item_about (space_id, need) where need is not null;
call platform.wall('council.item_about');

-- Each step once: the chair is asked by a task, the council by an item of its agenda.
create table council.escalation (
  space_id    uuid not null,
  decision_id uuid not null,
  step        text not null,
  on_date     date not null,
  task_id     uuid,
  item_id     uuid,
  primary key (space_id, decision_id, step),
  foreign key (space_id, decision_id) references council.decision (space_id, id),
  foreign key (space_id, task_id) references work.task (space_id, id),
  foreign key (space_id, item_id) references council.item (space_id, id) on delete set null (item_id),
  constraint escalation_step check (step in ('chair', 'agenda'))
);
create index escalation_item on council.escalation (space_id, item_id) where item_id is not null;
create index escalation_task on council.escalation (space_id, task_id) where task_id is not null;
call platform.wall('council.escalation');

-- A rule that differs from what the pack proposes, and the document that sets it.
create table council.rule (
  space_id uuid not null references jurisdiction.space (id),
  key      text not null,
  value    text not null,
  document text not null,
  set_on   date not null,
  primary key (space_id, key),
  constraint rule_names_its_document check (length(trim(document)) > 0)
);
call platform.wall('council.rule');
