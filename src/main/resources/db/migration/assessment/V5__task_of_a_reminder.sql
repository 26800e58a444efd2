-- Which task asked for a round, so that it ends when the round was closed, or when a newer mayor moved the day.

alter table assessment.reminder add column task_id uuid;
