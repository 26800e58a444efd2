-- What a session opens is read with it (rights_of), its space with the place it was opened for; no table changes. So no page
-- asks for its own space once more, and names and waiting tasks of a post are looked up once.
drop function identity.session_of(bytea, interval);
create function identity.session_of(asked bytea, idle interval)
returns table (session_id uuid, account_id uuid, language text, chosen_post uuid, seen_at timestamptz,
               proved_at timestamptz, woke_at timestamptz, unfinished boolean,
               space_id uuid, pack text, place_key text, slug text, space_name jsonb, space_kind text, languages text[],
               tenure_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select s.id, s.account_id, a.language, s.chosen_post, s.seen_at,
         s.proved_at, s.woke_at, s.proof = 'password' and not a.password_alone,
         sp.id, sp.pack, sp.place_key, sp.slug, sp.name, sp.kind, sp.languages,
         t.id
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
