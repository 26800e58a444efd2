-- The second factor. New columns with a constant default (no rewrite of the table), new tables, and the function that reads a
-- session once more. Sessions that run now count as signed in by password alone: their owners are asked for a second factor.

-- Only accounts of throw-away worlds (demonstration, benchmark) may sign in by password alone.
alter table identity.account add column password_alone boolean not null default false;

-- By what the person showed who it is, and when for the last time.
alter table identity.session
  add column proof text not null default 'password',
  add column proved_at timestamptz not null default now(),
  add constraint session_proof check (proof in ('password', 'code', 'passkey'));
update identity.session set proved_at = made_at;
alter table identity.session alter column proof drop default;

-- The secret that the person's authenticator app shares, encrypted with a key that is not in the database. A code counts once:
-- last_step is the newest stretch of thirty seconds of which a code was taken.
create table identity.code_generator (
  account_id uuid primary key references identity.account (id),
  secret     bytea not null,
  last_step  bigint not null,
  made_at    timestamptz not null default now()
);
call platform.global('identity.code_generator', 'select, insert, update, delete');

-- Codes for the day on which the telephone is lost: 120 random bits each, so a digest is enough.
create table identity.recovery_code (
  account_id uuid not null references identity.account (id),
  code_hash  bytea not null,
  used_at    timestamptz,
  primary key (account_id, code_hash)
);
call platform.global('identity.recovery_code', 'select, insert, update, delete');

drop function identity.session_of(bytea, interval);
create function identity.session_of(asked bytea, idle interval)
returns table (session_id uuid, account_id uuid, language text, chosen_post uuid, seen_at timestamptz,
               proved_at timestamptz, unfinished boolean,
               space_id uuid, slug text, space_name jsonb, space_kind text, languages text[],
               tenure_id uuid, acting boolean, post_id uuid, post_kind text, role text, passages boolean,
               post_name jsonb, waiting jsonb)
language sql stable security definer set search_path = pg_catalog as $$
  select s.id, s.account_id, a.language, s.chosen_post, s.seen_at,
         s.proved_at, s.proof = 'password' and not a.password_alone,
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
      join jurisdiction.space sp on sp.id = t.space_id)
      on ap.account_id = s.account_id and (s.proof <> 'password' or a.password_alone)
   where s.token_hash = asked
     and s.ended_at is null and s.ends_at > now() and s.seen_at > now() - idle
   order by sp.kind, sp.slug, t.acting, p.sort
$$;
revoke all on function identity.session_of(bytea, interval) from public;
grant execute on function identity.session_of(bytea, interval) to ${app};
