-- What figures of attacks asked for. A small new table, two new columns without a rewrite, and the function that reads a session.

-- The key of the brake's buckets: without it anybody could look for an address of their own that shares the bucket of somebody
-- else's, and empty that bucket by signing in. It is no secret from who has the database, only from who has the sign-in page.
create table identity.brake_key (
  one boolean primary key default true,
  key bytea not null,
  constraint brake_key_is_one check (one)
);
insert into identity.brake_key (key)
select sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'));
call platform.global('identity.brake_key', 'select');
delete from identity.sign_in_try;

-- When the session was seen again after half an hour or more: sensitive rooms want a newer proof. And whether the provider has
-- a session of its own that signing out should end too.
alter table identity.session
  add column woke_at timestamptz,
  add column by_provider boolean not null default false;

drop function identity.session_of(bytea, interval);
create function identity.session_of(asked bytea, idle interval)
returns table (session_id uuid, account_id uuid, language text, chosen_post uuid, seen_at timestamptz,
               proved_at timestamptz, woke_at timestamptz, unfinished boolean,
               space_id uuid, slug text, space_name jsonb, space_kind text, languages text[],
               tenure_id uuid, acting boolean, post_id uuid, post_kind text, role text, passages boolean,
               post_name jsonb, waiting jsonb)
language sql stable security definer set search_path = pg_catalog as $$
  select s.id, s.account_id, a.language, s.chosen_post, s.seen_at,
         s.proved_at, s.woke_at, s.proof = 'password' and not a.password_alone,
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
