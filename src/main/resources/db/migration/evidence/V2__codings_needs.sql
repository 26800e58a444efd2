-- Passages, their codings, and the needs that they speak for. New tables only.

-- A passage is one statement in its exact words, with what an addressee may see of it (decision 6): the words, where and
-- when they were said, and a role only where ground rule G2 allows it. Everything else stands in passage_detail.
create table evidence.passage (
  space_id   uuid not null,
  id         uuid not null,
  source_id  uuid not null,
  sentence_n int not null,
  start_at   int not null,
  end_at     int not null,
  words      text not null,
  language   text not null,
  said_in    text not null,
  said_on    date not null,
  event      text,
  public     boolean not null,
  place_key  text,
  shown_role text,
  made_at    timestamptz not null default now(),
  primary key (space_id, id),
  foreign key (space_id, source_id) references evidence.source (space_id, id),
  foreign key (space_id, source_id, sentence_n) references evidence.sentence (space_id, source_id, n),
  constraint passage_once unique (space_id, source_id, start_at, end_at),
  constraint passage_span check (start_at >= 0 and end_at > start_at)
);
create index passage_of_sentence on evidence.passage (space_id, source_id, sentence_n);
call platform.wall_passages('evidence.passage');
call platform.wall_shared('evidence.passage', 'passage', 'id');

-- What only the own space sees of a passage. Attributes and flags are those of the list of themes.
create table evidence.passage_detail (
  space_id       uuid not null,
  passage_id     uuid not null,
  attributes     jsonb not null default '{}',
  flags          text[] not null default '{}',
  elected_public boolean not null default false,
  primary key (space_id, passage_id),
  foreign key (space_id, passage_id) references evidence.passage (space_id, id) on delete cascade
);
call platform.wall_passages('evidence.passage_detail');

create table evidence.coding (
  space_id         uuid not null,
  passage_id       uuid not null,
  theme            text not null,
  codebook_version text not null,
  how              text not null,
  coded_by         uuid,
  coded_at         timestamptz not null default now(),
  primary key (space_id, passage_id, theme),
  foreign key (space_id, passage_id) references evidence.passage (space_id, id) on delete cascade,
  constraint coding_how check (how in ('suggestion', 'hand', 'bulk'))
);
create index coding_of_theme on evidence.coding (space_id, theme);
call platform.wall_passages('evidence.coding');
call platform.wall_shared('evidence.coding', 'passage', 'passage_id');

create table evidence.rejection (
  space_id    uuid not null,
  source_id   uuid not null,
  sentence_n  int not null,
  theme       text not null,
  rejected_by uuid,
  rejected_at timestamptz not null default now(),
  primary key (space_id, source_id, sentence_n, theme),
  foreign key (space_id, source_id, sentence_n) references evidence.sentence (space_id, source_id, n) on delete cascade
);
call platform.wall_passages('evidence.rejection');

-- A need of the space; it stands because passages speak for it.
create table evidence.need (
  space_id  uuid not null references jurisdiction.space (id),
  id        uuid not null,
  kind      text not null,
  urgency   text,
  state     text not null default 'open',
  reason    text,
  stands_at timestamptz not null default now(),
  version   bigint not null default 0,
  primary key (space_id, id),
  constraint need_of_kind unique (space_id, kind),
  constraint need_urgency check (urgency in ('urgent', 'soon', 'later')),
  constraint need_state check (state in ('open', 'planned', 'answered', 'parked')),
  constraint need_parked_with_reason check (state <> 'parked' or length(trim(coalesce(reason, ''))) > 0)
);
call platform.wall('evidence.need');

create table evidence.need_text (
  space_id        uuid not null,
  need_id         uuid not null,
  lang            text not null,
  statement       text not null,
  revision        int not null default 1,
  source_revision int not null default 1,
  primary key (space_id, need_id, lang),
  foreign key (space_id, need_id) references evidence.need (space_id, id) on delete cascade,
  constraint need_statement_not_empty check (length(trim(statement)) > 0)
);
call platform.wall('evidence.need_text');

create table evidence.need_passage (
  space_id   uuid not null,
  need_id    uuid not null,
  passage_id uuid not null,
  kind       text not null,
  primary key (space_id, need_id, passage_id),
  foreign key (space_id, need_id) references evidence.need (space_id, id),
  foreign key (space_id, passage_id) references evidence.passage (space_id, id) on delete cascade
);
create index need_passage_of_passage on evidence.need_passage (space_id, passage_id);
call platform.wall_passages('evidence.need_passage');
call platform.wall_shared('evidence.need_passage', 'passage', 'passage_id');
