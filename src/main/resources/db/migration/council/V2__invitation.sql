-- Which posts were invited to a meeting, what they were told last and what each answered (ADR 39). Nothing here knows a person: the
-- mail finds the holder when it leaves, and whoever has the link answers for the post. links counts how often the link was made anew;
-- links of an earlier count open nothing.

create table council.invitation (
  space_id      uuid not null,
  id            uuid not null,
  meeting_id    uuid not null,
  post_id       uuid not null,
  links         int not null default 1,
  told_sequence int,
  told_at       timestamptz,
  reminded_at   timestamptz,
  answer        text,
  answered_at   timestamptz,
  answered_by   text,
  answers       int not null default 0,
  primary key (space_id, id),
  foreign key (space_id, meeting_id) references council.meeting (space_id, id),
  foreign key (space_id, post_id) references jurisdiction.post (space_id, id),
  constraint invitation_once unique (space_id, meeting_id, post_id),
  constraint invitation_told_whole check ((told_sequence is null) = (told_at is null)),
  constraint invitation_answer check (answer in ('yes', 'no', 'deputy')),
  constraint invitation_answered_by check (answered_by in ('link', 'secretariat')),
  constraint invitation_answer_whole check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
call platform.wall('council.invitation');

-- How the agenda goes with the invitation: as a file, or only behind the sign-in.
alter table council.meeting
  add column agenda_as text not null default 'pdf',
  add constraint meeting_agenda_as check (agenda_as in ('pdf', 'docx', 'link'));
create index meeting_to_come on council.meeting (space_id, on_date) where state in ('convened', 'cancelled');
