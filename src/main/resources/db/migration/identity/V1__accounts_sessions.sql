-- Accounts, sessions, set-up. New tables only.

call platform.open_schema('identity');

-- An account belongs to a person; who that is, each space knows for itself (identity.account_person).
create table identity.account (
  id            uuid primary key,
  login         text not null,
  password_hash text,
  language      text,
  made_at       timestamptz not null default now(),
  closed_at     timestamptz,
  version       bigint not null default 0,
  constraint account_login_unique unique (login),
  constraint account_login_form check (login = lower(trim(login)) and length(login) between 3 and 254)
);
call platform.global('identity.account', 'select, insert, update');

create table identity.account_person (
  space_id   uuid not null,
  person_id  uuid not null,
  account_id uuid not null references identity.account (id),
  primary key (space_id, person_id),
  foreign key (space_id, person_id) references jurisdiction.person (space_id, id)
);
create index account_person_of_account on identity.account_person (account_id);
call platform.wall('identity.account_person');

-- Only the digest of a token is stored. seen_at is written at most once a minute (decision 23).
create table identity.session (
  id          uuid primary key,
  token_hash  bytea not null,
  account_id  uuid not null references identity.account (id),
  chosen_post uuid,
  made_at     timestamptz not null default now(),
  seen_at     timestamptz not null default now(),
  ends_at     timestamptz not null,
  ended_at    timestamptz,
  agent       text not null default '',
  constraint session_token_unique unique (token_hash)
);
create index session_of_account on identity.session (account_id) where ended_at is null;
create index session_ends on identity.session (ends_at);
call platform.global('identity.session', 'select, insert, update, delete');

-- A browser in which the account signed in before: its wrong guesses are counted by themselves, so that a stranger's never
-- keep the owner out. Only the digest of the browser's token is stored.
create table identity.known_browser (
  token_hash bytea not null,
  account_id uuid not null references identity.account (id),
  ends_at    timestamptz not null,
  primary key (token_hash, account_id)
);
create index known_browser_of_account on identity.known_browser (account_id);
create index known_browser_ends on identity.known_browser (ends_at);
call platform.global('identity.known_browser', 'select, insert, update, delete');

-- Tries to sign in since the last that succeeded. The bucket is a short part of a digest: no login and no address is kept.
create table identity.sign_in_try (
  bucket  bytea primary key,
  tries   int not null,
  last_at timestamptz not null
);
create index sign_in_try_last on identity.sign_in_try (last_at);
call platform.global('identity.sign_in_try', 'select, insert, update, delete');

-- One-time links: set-up now, invitations later. Only the digest is stored.
create table identity.one_time_link (
  token_hash bytea primary key,
  purpose    text not null,
  space_id   uuid,
  person_id  uuid,
  made_at    timestamptz not null default now(),
  ends_at    timestamptz not null,
  used_at    timestamptz,
  constraint one_time_link_purpose check (purpose in ('set-up', 'invitation', 'recovery'))
);
call platform.global('identity.one_time_link', 'select, insert, update, delete');

-- The recovery sheet of a space, for the municipal safe or archive: the digest of its code.
create table identity.recovery_sheet (
  space_id  uuid not null references jurisdiction.space (id),
  id        uuid not null,
  code_hash bytea not null,
  made_at   timestamptz not null default now(),
  used_at   timestamptz,
  void_at   timestamptz,
  primary key (space_id, id)
);
call platform.wall('identity.recovery_sheet');

-- One statement yields session, account, running tenures and what waits for each post (decision 23). It runs before the
-- reader's spaces are known, so it is the owner's; it answers only to who has the token's digest.
create function identity.session_of(asked bytea, idle interval)
returns table (session_id uuid, account_id uuid, language text, chosen_post uuid, seen_at timestamptz,
               space_id uuid, slug text, space_name jsonb, space_kind text, languages text[],
               tenure_id uuid, acting boolean, post_id uuid, post_kind text, role text, passages boolean,
               post_name jsonb, waiting jsonb)
language sql stable security definer set search_path = pg_catalog as $$
  select s.id, s.account_id, a.language, s.chosen_post, s.seen_at,
         sp.id, sp.slug, sp.name, sp.kind, sp.languages,
         t.id, t.acting, p.id, p.kind, p.role, p.passages,
         (select jsonb_object_agg(x.lang, x.name) from jurisdiction.post_text x
           where x.space_id = p.space_id and x.post_id = p.id),
         (select jsonb_object_agg(w.origin_module, w.n)
            from (select k.origin_module, count(*) as n from work.task k
                   where k.space_id = p.space_id and k.post_id = p.id and k.state = 'open'
                   group by k.origin_module) w)
    from identity.session s
    join identity.account a on a.id = s.account_id and a.closed_at is null
    left join (identity.account_person ap
      join jurisdiction.tenure t on t.space_id = ap.space_id and t.person_id = ap.person_id and t.during @> now()
      join jurisdiction.post p on p.space_id = t.space_id and p.id = t.post_id and p.closed_on is null
      join jurisdiction.space sp on sp.id = t.space_id) on ap.account_id = s.account_id
   where s.token_hash = asked
     and s.ended_at is null and s.ends_at > now() and s.seen_at > now() - idle
   order by sp.kind, sp.slug, t.acting, p.sort
$$;
revoke all on function identity.session_of(bytea, interval) from public;
grant execute on function identity.session_of(bytea, interval) to ${app};

-- The persons behind an account, whatever space knows them: ids only, for the person's own file and for erasure, which must
-- know whether another space still needs the account.
create function identity.persons_of(asked uuid) returns table (space_id uuid, person_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select ap.space_id, ap.person_id from identity.account_person ap where ap.account_id = asked order by 1
$$;
revoke all on function identity.persons_of(uuid) from public;
grant execute on function identity.persons_of(uuid) to ${app};
