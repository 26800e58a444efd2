-- What the packs said at each version that this installation ran, and on which a space stands. New tables only.

call platform.open_schema('administration');

-- Content of packs, the same for every space. An edition is one state of one pack, by the digest of its items.
create table administration.pack_edition (
  pack    text not null,
  digest  text not null,
  version text not null,
  seen_at timestamptz not null default now(),
  primary key (pack, digest)
);
call platform.global('administration.pack_edition', 'select, insert');

create table administration.pack_item (
  pack    text not null,
  edition text not null,
  kind    text not null,
  key     text not null,
  digest  text not null,
  body    text not null,
  primary key (pack, edition, kind, key),
  foreign key (pack, edition) references administration.pack_edition (pack, digest)
);
call platform.global('administration.pack_item', 'select, insert');

-- The edition that the space took over as a whole.
create table administration.pack_standing (
  space_id uuid not null references jurisdiction.space (id),
  pack     text not null,
  edition  text not null,
  taken_at timestamptz not null default now(),
  taken_by uuid,
  primary key (space_id, pack),
  foreign key (pack, edition) references administration.pack_edition (pack, digest)
);
call platform.wall('administration.pack_standing');

-- Single items of a newer edition that the space took over before the rest. digest is empty where the newer one has it no more.
create table administration.pack_item_taken (
  space_id uuid not null,
  pack     text not null,
  kind     text not null,
  key      text not null,
  digest   text not null,
  taken_at timestamptz not null default now(),
  taken_by uuid,
  primary key (space_id, pack, kind, key)
);
call platform.wall('administration.pack_item_taken');
