-- Own needs beside the kinds of the pack, merging that can be undone, and what became of a need. A column that may stay
-- empty and a new table: a moment's lock on evidence.need.

-- A merged need keeps its passages; reading follows merged_into, so that parting them again gives back what was.
alter table evidence.need add column merged_into uuid;
alter table evidence.need add constraint need_merged_into_a_need
  foreign key (space_id, merged_into) references evidence.need (space_id, id);
alter table evidence.need add constraint need_not_into_itself check (merged_into <> id);
create index need_merged on evidence.need (space_id, merged_into) where merged_into is not null;

-- What was done to a need, by which post. Statements stand here in each of their revisions.
create table evidence.need_step (
  space_id  uuid not null,
  id        uuid not null,
  need_id   uuid not null,
  at        timestamptz not null,
  post_id   uuid,
  tenure_id uuid,
  act       text not null,
  lang      text,
  before    text,
  after     text,
  other_id  uuid,
  primary key (space_id, id),
  foreign key (space_id, need_id) references evidence.need (space_id, id) on delete cascade,
  constraint need_step_act check (act in
    ('stated', 'urgency', 'state', 'reason', 'merged', 'took-in', 'parted', 'split', 'split-off', 'passages'))
);
create index need_step_newest on evidence.need_step (space_id, need_id, id desc);
call platform.wall_passages('evidence.need_step');
