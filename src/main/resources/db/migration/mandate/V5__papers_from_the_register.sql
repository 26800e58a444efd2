-- Papers that are drawn up from the register: each saving is a version of one language, kept as it was (ADR 46). New tables only.

create table mandate.draft (
  space_id   uuid not null references jurisdiction.space (id),
  id         uuid not null,
  kind       text not null,
  duty       text,
  post_id    uuid,
  other_id   uuid,
  partners   text[] not null default '{}',
  replaces   uuid,
  fixed_by   uuid,
  fixed_at   timestamptz,
  dropped_by uuid,
  dropped_at timestamptz,
  primary key (space_id, id),
  foreign key (space_id, post_id) references jurisdiction.post (space_id, id),
  foreign key (space_id, other_id) references jurisdiction.post (space_id, id),
  foreign key (space_id, replaces) references mandate.draft (space_id, id),
  constraint draft_kind check (kind in ('acting', 'chair', 'sharing', 'regulation', 'joint')),
  constraint draft_is_another_than_it_replaces check (replaces <> id),
  constraint draft_fixed_or_dropped check (fixed_at is null or dropped_at is null)
);
-- One goes on from a paper at a time: of two who draw it up anew the second sees the first.
create unique index draft_replaces on mandate.draft (space_id, replaces) where dropped_at is null;
call platform.wall('mandate.draft');
revoke delete on mandate.draft from ${app};

create table mandate.draft_version (
  space_id uuid not null,
  draft_id uuid not null,
  number   int not null,
  lang     text not null,
  gives    int not null,
  saved_by uuid,
  saved_at timestamptz not null default now(),
  primary key (space_id, draft_id, number),
  foreign key (space_id, draft_id) references mandate.draft (space_id, id),
  constraint draft_version_counts check (number > 0 and gives > 0)
);
call platform.wall('mandate.draft_version');
revoke update, delete on mandate.draft_version from ${app};

create table mandate.draft_paragraph (
  space_id uuid not null,
  draft_id uuid not null,
  number   int not null,
  key      text not null,
  words    text not null,
  primary key (space_id, draft_id, number, key),
  foreign key (space_id, draft_id, number) references mandate.draft_version (space_id, draft_id, number),
  constraint draft_paragraph_filled check (length(trim(words)) > 0)
);
call platform.wall('mandate.draft_paragraph');
revoke update, delete on mandate.draft_paragraph from ${app};

-- What has its number is what was signed: nothing is written into it any more, whoever asks.
create function mandate.draft_is_open() returns trigger language plpgsql as $$
begin
  if exists (select 1 from mandate.draft d
              where d.space_id = new.space_id and d.id = new.draft_id and (d.fixed_at is not null or d.dropped_at is not null)) then
    raise exception 'a draft that has its number or was dropped takes no version';
  end if;
  return new;
end $$;
create trigger draft_version_of_an_open_draft before insert on mandate.draft_version
  for each row execute function mandate.draft_is_open();
