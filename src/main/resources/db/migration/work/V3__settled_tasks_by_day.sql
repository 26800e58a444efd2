-- What was done since a day is counted by its key: a town keeps the tasks of ten years, and the state of play asks for this year's.
create index task_settled on work.task (space_id, settled_at) where state = 'done';
