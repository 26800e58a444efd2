-- What the council answered to the question of the self-assessment that stood on its sheet: one a meeting (ADR 39).

create table council.question (
  space_id   uuid not null,
  meeting_id uuid not null,
  dimension  text not null,
  level      int not null,
  primary key (space_id, meeting_id),
  foreign key (space_id, meeting_id) references council.meeting (space_id, id),
  constraint question_level check (level between 0 and 4)
);
call platform.wall('council.question');
