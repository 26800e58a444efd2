-- Procedures that something triggers and not a day: what the run is about, once for each such thing; and steps that are sent on, come
-- back and are taken again. Wider checks, columns with defaults; no row changes.

alter table council.procedure_run
  add column subject uuid,
  add column about text,
  drop constraint procedure_run_once,
  add constraint procedure_run_once unique nulls not distinct (space_id, key, trigger_on, subject);

alter table council.procedure_step
  add column turn int not null default 1,
  drop constraint procedure_step_pkey,
  add primary key (space_id, run_id, turn, n),
  drop constraint procedure_step_state,
  add constraint procedure_step_state check (state in ('open', 'done', 'not-needed', 'returned'));
