-- Pages, how sure the language is, versions of a paper, and imports that take longer than a request.
-- New columns have constant defaults and the check is widened: short locks, no table is rewritten.

alter table evidence.source
  add column language_sure smallint,
  add column remarks       text[] not null default '{}',
  add column replaces      uuid,
  add column replaced_by   uuid,
  drop constraint source_kind,
  add constraint source_kind check (kind in
    ('roundtable', 'interview', 'consultation', 'minutes', 'report', 'survey', 'letter', 'note', 'situation', 'other')),
  add constraint source_language_sure check (language_sure between 0 and 100),
  add constraint source_replaces foreign key (space_id, replaces) references evidence.source (space_id, id),
  add constraint source_replaced_by foreign key (space_id, replaced_by) references evidence.source (space_id, id),
  add constraint source_replaces_another check (replaces is distinct from id and replaced_by is distinct from id);
create unique index source_one_version_after on evidence.source (space_id, replaces) where replaces is not null;
create index source_current on evidence.source (space_id, on_date desc, id desc) include (kind, language, public)
  where replaced_by is null;

-- Where pages begin, in code points of the text (decision 15).
alter table evidence.source_text add column pages int[] not null default '{}';

-- Codings that a new version of their paper left behind, until somebody decides.
create table evidence.passage_left (
  space_id   uuid not null,
  source_id  uuid not null,
  passage_id uuid not null,
  nearest_n  int,
  state      text not null default 'open',
  decided_by uuid,
  decided_at timestamptz,
  primary key (space_id, source_id, passage_id),
  foreign key (space_id, source_id) references evidence.source (space_id, id) on delete cascade,
  foreign key (space_id, passage_id) references evidence.passage (space_id, id) on delete cascade,
  constraint passage_left_state check (state in ('open', 'carried', 'stays'))
);
create index passage_left_passage on evidence.passage_left (space_id, passage_id);
call platform.wall_passages('evidence.passage_left');

-- A file on its way in. Its bytes are an original; what is said of it waits here until its text is read.
create table evidence.import_job (
  space_id   uuid not null references jurisdiction.space (id),
  id         uuid not null,
  state      text not null default 'waiting',
  digest     bytea not null,
  bytes      bigint not null,
  file_name  text not null,
  title      text not null,
  kind       text not null,
  on_date    date not null,
  place_key  text,
  event      text,
  language   text,
  public     boolean not null,
  agreed     boolean not null,
  licence    text,
  replaces   uuid,
  lifted     boolean not null,
  pages_done int not null default 0,
  pages      int not null default 0,
  tries      int not null default 0,
  refusal    text,
  arguments  text[] not null default '{}',
  kept       boolean not null default true,
  source_id  uuid,
  asked_by   uuid,
  asked_post uuid,
  asked_at   timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (space_id, id),
  constraint import_job_state check (state in ('waiting', 'reading', 'done', 'refused', 'stopped')),
  constraint import_job_refused_why check ((state = 'refused') = (refusal is not null))
);
create index import_job_newest on evidence.import_job (space_id, asked_at desc, id);
create index import_job_digest on evidence.import_job (space_id, digest);
call platform.wall_passages('evidence.import_job');
