-- The open tasks in the order of their list: without it a list steps over every task that was ever done to find those that
-- wait (measured on ten years of one space: 950 rows stepped over for 200 shown). Locks work.task while it is built: seconds
-- at a million tasks.
create index task_open_by_date on work.task (space_id, (coalesce(due_on, 'infinity'::date)), id) where state = 'open';
