-- The ground of every module: walls, sharing, audit, forms, search, originals. New tables only: no lock on data.

create table platform.schema_fingerprint (
  single      boolean primary key default true check (single),
  fingerprint text not null
);

-- Opens a schema to the application login; each module's first migration calls it.
create procedure platform.open_schema(schema_name text) language plpgsql as $$
begin
  execute format('grant usage on schema %I to ${app}', schema_name);
end $$;

-- The own-space wall (decision 2): a row is seen and written only by its space. The setting is evaluated once per query.
create procedure platform.wall(walled regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', walled);
  execute format($p$create policy own_space on %s to ${app}
    using (space_id = any((select coalesce(nullif(current_setting('mandat.spaces', true), ''), '{}')::uuid[])::uuid[]))
    with check (space_id = any((select coalesce(nullif(current_setting('mandat.spaces', true), ''), '{}')::uuid[])::uuid[]))
    $p$, walled);
  execute format('grant select, insert, update, delete on %s to ${app}', walled);
end $$;

-- The second wall inside a space (decision 5): passages and what repeats them.
create procedure platform.wall_passages(walled regclass) language plpgsql as $$
begin
  call platform.wall(walled);
  execute format($p$create policy passages on %s as restrictive to ${app}
    using (space_id = any((select coalesce(nullif(current_setting('mandat.passage_spaces', true), ''), '{}')::uuid[])::uuid[])
           or space_id <> all((select coalesce(nullif(current_setting('mandat.spaces', true), ''), '{}')::uuid[])::uuid[])
              and exists (select 1 where nullif(current_setting('mandat.passage_spaces', true), '') is not null))
    $p$, walled);
end $$;

-- A global table: no space, reached by the application as far as the privileges say.
create procedure platform.global(shared regclass, privileges text) language plpgsql as $$
begin
  execute format('grant %s on %s to ${app}', privileges, shared);
end $$;

call platform.open_schema('platform');

-- Sharing is a row that names the addressee (decision 1, ground rule G1). until is the last day on which it holds.
create table platform.share (
  to_space  uuid not null,
  space_id  uuid not null,
  kind      text not null,
  id        uuid not null,
  until     date,
  act       uuid not null,
  shared_at timestamptz not null default now(),
  primary key (to_space, space_id, kind, id),
  constraint share_names_another_space check (to_space <> space_id)
);
create index share_newest on platform.share (to_space, shared_at desc, id);
create index share_of_record on platform.share (space_id, kind, id);
alter table platform.share enable row level security;
create policy giver on platform.share to ${app}
  using (space_id = any((select coalesce(nullif(current_setting('mandat.spaces', true), ''), '{}')::uuid[])::uuid[]));
create policy addressee on platform.share for select to ${app}
  using (to_space = any((select coalesce(nullif(current_setting('mandat.spaces', true), ''), '{}')::uuid[])::uuid[])
         and (until is null or until >= current_date));
grant select, insert, update, delete on platform.share to ${app};

-- Adds to an own-space wall the reading of what other spaces share by name.
create procedure platform.wall_shared(walled regclass, shared_kind text, key_column text) language plpgsql as $$
begin
  execute format($p$create policy shared_with_me on %s for select to ${app}
    using (exists (select 1 from platform.share s
                    where s.to_space = any((select coalesce(nullif(current_setting('mandat.spaces', true), ''), '{}')::uuid[])::uuid[])
                      and s.space_id = %s.space_id and s.kind = %L and s.id = %s.%I))
    $p$, walled, walled, shared_kind, walled, key_column);
end $$;

-- Audit (decisions 13, 14). The act commits its row unsealed; the sealer alone writes seq and hash.
create table platform.audit_entry (
  space_id  uuid not null,
  id        uuid not null,
  xid       xid8 not null default pg_current_xact_id(),
  at        timestamptz not null default clock_timestamp(),
  tenure_id uuid,
  post_id   uuid,
  act       text not null,
  kind      text not null,
  record_id uuid not null,
  before    bytea,
  after     bytea,
  seq       bigint,
  hash      bytea,
  primary key (space_id, id),
  constraint audit_entry_sealed_whole check ((seq is null) = (hash is null))
);
create unique index audit_entry_chain on platform.audit_entry (space_id, seq) where seq is not null;
create index audit_entry_unsealed on platform.audit_entry (xid, id) where seq is null;
create index audit_entry_of_record on platform.audit_entry (space_id, kind, record_id, id);
call platform.wall('platform.audit_entry');
revoke update, delete, insert on platform.audit_entry from ${app};
grant insert (space_id, id, tenure_id, post_id, act, kind, record_id, before, after) on platform.audit_entry to ${app};

-- One salt per record; erasure destroys it, and with it the meaning of the record's digests.
create table platform.audit_salt (
  space_id  uuid not null,
  kind      text not null,
  record_id uuid not null,
  salt      bytea not null,
  primary key (space_id, kind, record_id)
);
call platform.wall('platform.audit_salt');
revoke update on platform.audit_salt from ${app};

create table platform.erasure (
  space_id  uuid not null,
  id        uuid not null,
  kind      text not null,
  record_id uuid not null,
  at        timestamptz not null default now(),
  primary key (space_id, id)
);
call platform.wall('platform.erasure');
revoke update, delete on platform.erasure from ${app};

-- Forms that were carried out (decision 25).
create table platform.form_done (
  id      uuid primary key,
  done_at timestamptz not null default now()
);
create index form_done_at on platform.form_done (done_at);
call platform.global('platform.form_done', 'insert, select, delete');

-- Search entries: read only through platform.search (decision 4). An entry may lie behind the passages' wall.
create table platform.search_entry (
  space_id  uuid not null,
  kind      text not null,
  record_id uuid not null,
  lang      text not null,
  title     text not null,
  body      text not null,
  url       text not null,
  passages  boolean not null default false,
  on_date   date,
  words     tsvector not null,
  primary key (space_id, kind, record_id, lang)
);
create index search_entry_words on platform.search_entry using gin (words);
create index search_entry_newest on platform.search_entry (space_id, on_date desc nulls last, record_id);
call platform.wall('platform.search_entry');

create function platform.search(asked_space uuid, query text, most int)
returns table (kind text, record_id uuid, lang text, title text, body text, url text, on_date date, rank real)
language plpgsql stable security definer set search_path = platform, pg_catalog as $$
begin
  if not asked_space = any(coalesce(nullif(current_setting('mandat.spaces', true), ''), '{}')::uuid[]) then
    return;
  end if;
  return query
    with hits as materialized (
      select e.kind, e.record_id, e.lang, e.title, e.body, e.url, e.on_date, e.words
        from platform.search_entry e
       where e.space_id = asked_space
         and e.words @@ to_tsquery('simple', query)
         and (not e.passages
              or asked_space = any(coalesce(nullif(current_setting('mandat.passage_spaces', true), ''), '{}')::uuid[]))
       limit 2000)
    select h.kind, h.record_id, h.lang, h.title, h.body, h.url, h.on_date,
           ts_rank(h.words, to_tsquery('simple', query))
      from hits h
     order by 8 desc, h.on_date desc nulls last, h.record_id
     limit most;
end $$;
revoke all on function platform.search(uuid, text, int) from public;
grant execute on function platform.search(uuid, text, int) to ${app};

-- Originals in 1 MiB chunks by digest per space (decision 19).
create table platform.original (
  space_id   uuid not null,
  digest     bytea not null,
  bytes      bigint not null,
  media_type text not null,
  file_name  text not null,
  kept_at    timestamptz not null default now(),
  primary key (space_id, digest)
);
call platform.wall('platform.original');
create table platform.original_chunk (
  space_id uuid not null,
  digest   bytea not null,
  n        int not null,
  data     bytea not null,
  primary key (space_id, digest, n),
  foreign key (space_id, digest) references platform.original (space_id, digest) on delete cascade
);
alter table platform.original_chunk alter column data set storage external;
call platform.wall('platform.original_chunk');

-- Jobs (db-scheduler 16) and events on their way (Spring Modulith 2): ids only, nothing of a space's content.
create table platform.scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on platform.scheduled_tasks (last_heartbeat);
call platform.global('platform.scheduled_tasks', 'select, insert, update, delete');

-- Small facts of the installation: its name, who operates it, when set up. Not of any space.
create table platform.installation (
  name       text primary key,
  value      text not null,
  changed_at timestamptz not null default now()
);
call platform.global('platform.installation', 'select, insert, update');

create table platform.event_publication (
  id                     uuid primary key,
  listener_id            text not null,
  event_type             text not null,
  serialized_event       text not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz
);
create index event_publication_serialized_event on platform.event_publication using hash (serialized_event);
create index event_publication_by_completion on platform.event_publication (completion_date);
call platform.global('platform.event_publication', 'select, insert, update, delete');
