-- Sources with their whole text and sentences. New tables only.

call platform.open_schema('evidence');

create table evidence.source (
  space_id     uuid not null references jurisdiction.space (id),
  id           uuid not null,
  title        text not null,
  kind         text not null,
  on_date      date not null,
  place_key    text,
  event        text,
  language     text not null,
  public       boolean not null default false,
  agreed       boolean not null default false,
  licence      text,
  digest       bytea not null,
  charset      text not null,
  charset_sure boolean not null,
  characters   int not null,
  sentences    int not null,
  marking      text,
  lifted_by    uuid,
  brought_by   uuid,
  brought_at   timestamptz not null default now(),
  version      bigint not null default 0,
  primary key (space_id, id),
  foreign key (space_id, digest) references platform.original (space_id, digest),
  constraint source_once_per_space unique (space_id, digest),
  constraint source_kind check (kind in
    ('roundtable', 'interview', 'consultation', 'minutes', 'report', 'survey', 'letter', 'other')),
  constraint source_title_not_empty check (length(trim(title)) > 0),
  constraint source_marking_lifted_by_a_post check ((marking is null) = (lifted_by is null))
);
create index source_newest on evidence.source (space_id, on_date desc, id desc) include (kind, language, public);
call platform.wall('evidence.source');

-- The text repeats what people said: behind the passages' wall (decision 5).
create table evidence.source_text (
  space_id  uuid not null,
  source_id uuid not null,
  text      text not null,
  primary key (space_id, source_id),
  foreign key (space_id, source_id) references evidence.source (space_id, id) on delete cascade
);
call platform.wall_passages('evidence.source_text');

-- Positions are code points, 0-based, half-open, in source_text.text (decision 15).
create table evidence.sentence (
  space_id  uuid not null,
  source_id uuid not null,
  n         int not null,
  start_at  int not null,
  end_at    int not null,
  block     int not null,
  heading   boolean not null,
  looked_at timestamptz,
  looked_by uuid,
  version   bigint not null default 0,
  primary key (space_id, source_id, n),
  foreign key (space_id, source_id) references evidence.source (space_id, id) on delete cascade,
  constraint sentence_span check (start_at >= 0 and end_at > start_at)
);
call platform.wall_passages('evidence.sentence');
