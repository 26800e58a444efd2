-- That a municipality was invited to say what it needs: "invited, nothing heard yet" is not "not yet invited", and neither is
-- "no need" (ground rule G16). A new table only.
create table evidence.invitation (
  space_id   uuid not null references jurisdiction.space (id),
  id         uuid not null,
  place_key  text not null,
  invited_on date not null,
  event      text not null,
  post_id    uuid,
  tenure_id  uuid,
  made_at    timestamptz not null default now(),
  primary key (space_id, id),
  constraint invitation_once unique (space_id, place_key, invited_on, event)
);
call platform.wall('evidence.invitation');
