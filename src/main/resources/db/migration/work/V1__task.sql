-- Tasks of posts from whatever module (decision 10): Today reads this one table. New tables only.

call platform.open_schema('work');

create table work.task (
  space_id      uuid not null references jurisdiction.space (id),
  id            uuid not null,
  post_id       uuid not null,
  origin_module text not null,
  origin_id     uuid,
  due_on        date,
  state         text not null default 'open',
  made_at       timestamptz not null default now(),
  settled_at    timestamptz,
  settled_by    uuid,
  version       bigint not null default 0,
  primary key (space_id, id),
  foreign key (space_id, post_id) references jurisdiction.post (space_id, id),
  constraint task_state check (state in ('open', 'done', 'not-needed')),
  constraint task_settled_whole check ((state = 'open') = (settled_at is null))
);
create index task_waiting on work.task (space_id, post_id, due_on, id) include (origin_module) where state = 'open';
create index task_of_origin on work.task (space_id, origin_module, origin_id);
call platform.wall('work.task');

create table work.task_text (
  space_id        uuid not null,
  task_id         uuid not null,
  lang            text not null,
  title           text not null,
  revision        int not null default 1,
  source_revision int not null default 1,
  primary key (space_id, task_id, lang),
  foreign key (space_id, task_id) references work.task (space_id, id) on delete cascade,
  constraint task_title_not_empty check (length(trim(title)) > 0)
);
call platform.wall('work.task_text');

-- The list of a space's tasks pages by this key; a task without a date stands last.
create index task_by_date on work.task (space_id, (coalesce(due_on, 'infinity'::date)), id);
