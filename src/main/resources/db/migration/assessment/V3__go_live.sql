-- What must be so before the help channel and the work on single cases may begin (ADR 47): the points of the safeguards with what shows them, and the
-- three signatures. Whether the door is open is worked out; kept is only what was told last, so that a change is told once. New tables only.

create table assessment.go_live_point (
  space_id uuid not null references jurisdiction.space (id),
  point    text not null,
  proof    text not null,
  lang     text not null,
  shown_on date not null,
  post_id  uuid not null,
  version  bigint not null default 0,
  primary key (space_id, point),
  foreign key (space_id, post_id) references jurisdiction.post (space_id, id),
  constraint go_live_point_is_shown check (length(trim(proof)) > 0)
);
call platform.wall('assessment.go_live_point');

create table assessment.go_live_signature (
  space_id  uuid not null references jurisdiction.space (id),
  signer    text not null,
  post_id   uuid not null,
  document  text not null,
  signed_on date not null,
  version   bigint not null default 0,
  primary key (space_id, signer),
  foreign key (space_id, post_id) references jurisdiction.post (space_id, id),
  constraint go_live_signature_document check (length(trim(document)) > 0)
);
call platform.wall('assessment.go_live_signature');

create table assessment.go_live_told (
  space_id uuid not null references jurisdiction.space (id),
  open     boolean not null,
  primary key (space_id)
);
call platform.wall('assessment.go_live_told');
