-- What the council answered together to one question of the self-assessment. An answer is never changed: the newest of a question holds, the
-- earlier ones show how it came there. New tables only.

call platform.open_schema('assessment');

create table assessment.answer (
  space_id    uuid not null references jurisdiction.space (id),
  id          uuid not null,
  benchmark   text not null,
  on_date     date not null,
  level       int,
  reason      text not null,
  lang        text not null,
  proof       text,
  proof_until date,
  owner_id    uuid,
  occasion_id uuid,
  primary key (space_id, id),
  foreign key (space_id, owner_id) references jurisdiction.post (space_id, id),
  constraint answer_level check (level between 0 and 4),
  constraint answer_has_a_reason check (length(trim(reason)) > 0),
  constraint answer_proof_whole check ((proof is null) = (proof_until is null) and (proof is null) = (owner_id is null)),
  constraint answer_above_nothing_is_shown check (level is null or level = 0 or proof is not null)
);
-- The meeting at which it was answered is known to another module; here it is a number to ask by.
create index answer_of_occasion on assessment.answer (space_id, occasion_id, id desc) where occasion_id is not null;
create index answer_of_benchmark on assessment.answer (space_id, benchmark, id desc);
call platform.wall('assessment.answer');
revoke update, delete on assessment.answer from ${app};

-- Who was there is said of posts.
create table assessment.answered_by (
  space_id  uuid not null,
  answer_id uuid not null,
  post_id   uuid not null,
  primary key (space_id, answer_id, post_id),
  foreign key (space_id, answer_id) references assessment.answer (space_id, id),
  foreign key (space_id, post_id) references jurisdiction.post (space_id, id)
);
call platform.wall('assessment.answered_by');
revoke update, delete on assessment.answered_by from ${app};
