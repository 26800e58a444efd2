-- What a meeting needs while it runs: since when an item is dealt with, how many seconds it took, and which posts were away for some
-- items and came back. Columns with defaults and a new table; no row changes.

alter table council.item
  add column began_at timestamptz,
  add column used int not null default 0,
  add constraint item_used check (used >= 0);
create unique index item_now on council.item (space_id, meeting_id) where began_at is not null;

-- From one item until before another; what attendance says of coming and leaving holds around it.
create table council.absence (
  space_id   uuid not null,
  meeting_id uuid not null,
  post_id    uuid not null,
  from_item  uuid not null,
  until_item uuid not null,
  primary key (space_id, meeting_id, post_id, from_item),
  foreign key (space_id, meeting_id, post_id) references council.attendance (space_id, meeting_id, post_id) on delete cascade,
  foreign key (space_id, from_item) references council.item (space_id, id) on delete cascade,
  foreign key (space_id, until_item) references council.item (space_id, id) on delete cascade
);
create index absence_from on council.absence (space_id, from_item);
create index absence_until on council.absence (space_id, until_item);
call platform.wall('council.absence');
