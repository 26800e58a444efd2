-- Signing in through the operator's OpenID Connect provider. A wider check (no row can break it), an index, a function.
alter table identity.session
  drop constraint session_proof,
  add constraint session_proof check (proof in ('password', 'code', 'passkey', 'provider'));

create index person_of_address on jurisdiction.person (lower(email)) where erased_at is null;

-- Whose address this is, over all spaces, among those who hold a post now: identifiers only. The provider has verified the
-- address, and the reader's spaces are not known before somebody is signed in.
create function identity.holders_of_address(asked text) returns table (space_id uuid, person_id uuid, account_id uuid, closed boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select n.space_id, n.id, ap.account_id, coalesce(a.closed_at is not null, false)
    from jurisdiction.person n
    left join identity.account_person ap on ap.space_id = n.space_id and ap.person_id = n.id
    left join identity.account a on a.id = ap.account_id
   where lower(n.email) = lower(asked) and n.erased_at is null
     and exists (select from jurisdiction.tenure t
                   join jurisdiction.post p on p.space_id = t.space_id and p.id = t.post_id and p.closed_on is null
                  where t.space_id = n.space_id and t.person_id = n.id and t.during @> now())
   order by 1, 2
$$;
revoke all on function identity.holders_of_address(text) from public;
grant execute on function identity.holders_of_address(text) to ${app};
