-- What a space does otherwise than the pack proposes in a standing procedure: how many days a step has, which post takes it, and which steps
-- it leaves out; with the document that says so, if one does. New tables only: without a row the proposal holds.

create table council.procedure_adapted (
  space_id uuid not null references jurisdiction.space (id),
  key      text not null,
  document text,
  set_on   date not null,
  primary key (space_id, key),
  constraint procedure_adapted_document_says check (length(trim(document)) between 1 and 120)
);
call platform.wall('council.procedure_adapted');

create table council.procedure_step_adapted (
  space_id uuid not null,
  key      text not null,
  n        int not null,
  days     int,
  post_id  uuid,
  left_out boolean not null default false,
  primary key (space_id, key, n),
  foreign key (space_id, key) references council.procedure_adapted (space_id, key) on delete cascade,
  foreign key (space_id, post_id) references jurisdiction.post (space_id, id),
  constraint procedure_step_adapted_somehow check (days is not null or post_id is not null or left_out),
  constraint procedure_step_adapted_days check (days between 1 and 730),
  constraint procedure_step_adapted_place check (n >= 0)
);
create index procedure_step_adapted_post on council.procedure_step_adapted (space_id, post_id) where post_id is not null;
call platform.wall('council.procedure_step_adapted');
