-- Links to own calendars: who has one and the digest of its secret. New table only.

call platform.open_schema('calendar');

create table calendar.link (
  space_id   uuid not null,
  id         uuid not null,
  person_id  uuid not null,
  token_hash bytea not null,
  lang       text not null,
  titles     boolean not null,
  made_at    timestamptz not null default now(),
  asked_on   date,
  primary key (space_id, id),
  foreign key (space_id, person_id) references jurisdiction.person (space_id, id),
  constraint link_one_per_person unique (space_id, person_id),
  constraint link_secret_once unique (space_id, token_hash)
);
call platform.wall('calendar.link');
