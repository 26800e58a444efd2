-- Spaces, organisations, posts, persons, tenures. New tables only.

create extension if not exists btree_gist with schema public;

call platform.open_schema('jurisdiction');

-- A space is opened for a place of a pack; its id is the UUIDv5 of both (decision 7). Names come from the pack.
create table jurisdiction.space (
  id         uuid primary key,
  pack       text not null,
  place_key  text not null,
  kind       text not null,
  slug       text not null,
  name       jsonb not null,
  languages  text[] not null,
  terms      jsonb not null default '{}',
  opened_at  timestamptz not null default now(),
  version    bigint not null default 0,
  constraint space_kind check (kind in ('municipality', 'ministry', 'hub')),
  constraint space_slug_unique unique (slug),
  constraint space_of_place unique (pack, place_key),
  constraint space_has_a_language check (cardinality(languages) > 0)
);
call platform.global('jurisdiction.space', 'select, insert, update');

-- Old slugs redirect.
create table jurisdiction.former_slug (
  slug     text primary key,
  space_id uuid not null references jurisdiction.space (id)
);
call platform.global('jurisdiction.former_slug', 'select, insert');

create table jurisdiction.organisation (
  space_id uuid not null references jurisdiction.space (id),
  id       uuid not null,
  actor    text not null,
  kind     text not null,
  primary key (space_id, id),
  constraint organisation_kind check (kind in ('body', 'organisation')),
  constraint organisation_once unique (space_id, actor)
);
call platform.wall('jurisdiction.organisation');

-- A post is one chair; a kind with several is numbered. passages: false for police members (ground rule G5).
create table jurisdiction.post (
  space_id   uuid not null references jurisdiction.space (id),
  id         uuid not null,
  kind       text not null,
  number     int not null default 1,
  actor      text not null,
  role       text not null,
  passages   boolean not null default true,
  phone      text,
  call_order int,
  sort       int not null default 100,
  closed_on  date,
  version    bigint not null default 0,
  primary key (space_id, id),
  constraint post_is_one_chair unique (space_id, kind, number),
  constraint post_number check (number between 1 and 999)
);
call platform.wall('jurisdiction.post');

create table jurisdiction.post_text (
  space_id        uuid not null,
  post_id         uuid not null,
  lang            text not null,
  name            text not null,
  revision        int not null default 1,
  source_revision int not null default 1,
  primary key (space_id, post_id, lang),
  foreign key (space_id, post_id) references jurisdiction.post (space_id, id)
);
call platform.wall('jurisdiction.post_text');

-- A person as one space knows it; the same account may be known to several.
create table jurisdiction.person (
  space_id  uuid not null references jurisdiction.space (id),
  id        uuid not null,
  name      text not null,
  phone     text,
  email     text,
  erased_at timestamptz,
  version   bigint not null default 0,
  primary key (space_id, id),
  constraint person_name_not_empty check (length(trim(name)) > 0)
);
call platform.wall('jurisdiction.person');

-- A person holds a post for a tenure. during rules access to the second; the dates are the official ones. At any moment
-- a post has at most one regular holder; acting ones may stand beside.
create table jurisdiction.tenure (
  space_id  uuid not null,
  id        uuid not null,
  post_id   uuid not null,
  person_id uuid not null,
  acting    boolean not null default false,
  during    tstzrange not null,
  from_on   date not null,
  until_on  date,
  document  text,
  version   bigint not null default 0,
  primary key (space_id, id),
  foreign key (space_id, post_id) references jurisdiction.post (space_id, id),
  foreign key (space_id, person_id) references jurisdiction.person (space_id, id),
  constraint tenure_not_empty check (not isempty(during) and not lower_inf(during)),
  constraint tenure_dates check (until_on is null or until_on >= from_on),
  constraint tenure_one_regular_holder
    exclude using gist (space_id with =, post_id with =, during with &&) where (not acting)
);
create index tenure_of_post on jurisdiction.tenure (space_id, post_id, from_on);
create index tenure_of_person on jurisdiction.tenure (space_id, person_id);
call platform.wall('jurisdiction.tenure');
