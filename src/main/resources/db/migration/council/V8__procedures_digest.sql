-- Standing procedures that a space lets run, their runs and steps, and in which month the members were told. New tables only.

create table council.procedure_kept (
  space_id uuid not null references jurisdiction.space (id),
  key      text not null,
  since    date not null,
  primary key (space_id, key)
);
call platform.wall('council.procedure_kept');

-- One run for each day on which it was triggered: the constraint is the lock.
create table council.procedure_run (
  space_id   uuid not null references jurisdiction.space (id),
  id         uuid not null,
  key        text not null,
  trigger_on date not null,
  state      text not null default 'running',
  version    bigint not null default 0,
  primary key (space_id, id),
  constraint procedure_run_once unique (space_id, key, trigger_on),
  constraint procedure_run_state check (state in ('running', 'done', 'stopped'))
);
call platform.wall('council.procedure_run');

create table council.procedure_step (
  space_id uuid not null,
  run_id   uuid not null,
  n        int not null,
  task_id  uuid not null,
  began_on date not null,
  due_on   date not null,
  state    text not null default 'open',
  primary key (space_id, run_id, n),
  foreign key (space_id, run_id) references council.procedure_run (space_id, id),
  foreign key (space_id, task_id) references work.task (space_id, id),
  constraint procedure_step_state check (state in ('open', 'done', 'not-needed'))
);
create unique index procedure_step_task on council.procedure_step (space_id, task_id);
call platform.wall('council.procedure_step');

create table council.digest_month (
  space_id uuid not null references jurisdiction.space (id),
  month    date not null,
  primary key (space_id, month)
);
call platform.wall('council.digest_month');
