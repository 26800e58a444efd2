-- Roles of a post beside the one from the pack, changes of roles, and rights of a post lent to the holder of another.
-- Two new tables and a column with a constant default: no rewrite.

alter table jurisdiction.post add column further_roles text[] not null default '{}';

-- A change that needs a second person waits as asked; what it says is done when somebody else has confirmed it.
create table jurisdiction.role_change (
  space_id   uuid not null,
  id         uuid not null,
  post_id    uuid not null,
  role       text not null,
  way        text not null,
  reason     text not null,
  document   text,
  asked_by   uuid,
  asked_at   timestamptz not null default now(),
  state      text not null,
  settled_by uuid,
  settled_at timestamptz,
  version    bigint not null default 0,
  primary key (space_id, id),
  foreign key (space_id, post_id) references jurisdiction.post (space_id, id),
  constraint role_change_way check (way in ('give', 'take')),
  constraint role_change_state check (state in ('asked', 'done', 'refused')),
  constraint role_change_settled check ((state = 'asked') = (settled_at is null))
);
create unique index role_change_asked_once on jurisdiction.role_change (space_id, post_id, role) where state = 'asked';
create index role_change_of_post on jurisdiction.role_change (space_id, post_id, asked_at);
call platform.wall('jurisdiction.role_change');

-- It binds two tenures, not two posts: when either ends, so does what was lent. No parts means all that may be lent.
create table jurisdiction.delegation (
  space_id uuid not null,
  id       uuid not null,
  giver    uuid not null,
  taker    uuid not null,
  parts    text[] not null default '{}',
  during   tstzrange not null,
  from_on  date not null,
  until_on date not null,
  document text not null,
  version  bigint not null default 0,
  primary key (space_id, id),
  foreign key (space_id, giver) references jurisdiction.tenure (space_id, id),
  foreign key (space_id, taker) references jurisdiction.tenure (space_id, id),
  constraint delegation_to_another check (giver <> taker),
  constraint delegation_dates check (until_on >= from_on),
  constraint delegation_not_empty check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  constraint delegation_once exclude using gist (space_id with =, giver with =, taker with =, during with &&)
);
create index delegation_to on jurisdiction.delegation (space_id, taker);
create index delegation_from on jurisdiction.delegation (space_id, giver);
call platform.wall('jurisdiction.delegation');
