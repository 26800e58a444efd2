-- Which reminders an account gets by mail; without a row all of them each working day. New tables only.
create table identity.reminder_choice (
  account_id uuid primary key references identity.account (id),
  tasks      text not null,
  tenures    text not null,
  constraint reminder_choice_tasks check (tasks in ('daily', 'weekly', 'never')),
  constraint reminder_choice_tenures check (tenures in ('daily', 'never'))
);
call platform.global('identity.reminder_choice', 'select, insert, update, delete');

-- The days on which a space was reminded: once, by whichever node comes first.
create table identity.reminder_day (
  space_id uuid not null,
  on_day   date not null,
  primary key (space_id, on_day)
);
call platform.wall('identity.reminder_day');
