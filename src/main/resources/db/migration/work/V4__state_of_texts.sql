-- Open tasks tell how they stand in the languages of their space (ADR 31). Triggers only; reads all open tasks once.
call platform.follow_texts('task', 'work.task', 'work.task_text', 'task_id', $$r.state = 'open'$$,
  'jurisdiction.translated_into');
call platform.follow_table('task', 'work.task_text', 'task_id', 'insert or delete or update of lang, source_revision');
call platform.follow_table('task', 'work.task', 'id', 'update of state');
select platform.recount_task(id, null) from jurisdiction.space;
