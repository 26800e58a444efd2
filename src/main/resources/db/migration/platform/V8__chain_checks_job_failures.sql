-- What a walk along the audit chain of a space found, and why a job failed. New tables only.

create table platform.chain_check (
  space_id   uuid not null,
  id         uuid not null,
  asked_at   timestamptz not null default now(),
  done_at    timestamptz,
  links      bigint not null default 0,
  unsealed   bigint not null default 0,
  head       bytea,
  broken_seq bigint,
  primary key (space_id, id)
);
call platform.wall('platform.chain_check');

-- One row per job that failed and did not succeed since. A reason is a sentence of the product or the name of a fault:
-- never words of people.
create table platform.job_failure (
  task_name     text not null,
  task_instance text not null,
  failed_at     timestamptz not null,
  reason        text not null,
  primary key (task_name, task_instance)
);
call platform.global('platform.job_failure', 'select, insert, update, delete');
