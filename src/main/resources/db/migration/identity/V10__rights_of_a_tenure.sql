-- What a running tenure opens: its own post, and posts whose rights were lent to it. Read in the statement that reads the
-- session, before the reader's spaces are known, so it is the owner's. A new function only.
create function identity.rights_of(here uuid, asked uuid)
returns table (for_post uuid, for_kind text, for_role text, for_further text[], for_passages boolean, for_name jsonb,
               for_acting boolean, delegation uuid, parts text[], for_waiting jsonb)
language sql stable security definer set search_path = pg_catalog as $$
  with opened as (
    select t.post_id, t.acting, null::uuid as delegation, '{}'::text[] as parts, true as passages
      from jurisdiction.tenure t
     where t.space_id = here and t.id = asked and t.during @> now()
    union all
    select g.post_id, false, d.id, d.parts, mine.passages
      from jurisdiction.delegation d
      join jurisdiction.tenure g on g.space_id = d.space_id and g.id = d.giver and g.during @> now()
      join jurisdiction.tenure t on t.space_id = d.space_id and t.id = d.taker and t.during @> now()
      join jurisdiction.post mine on mine.space_id = t.space_id and mine.id = t.post_id and mine.closed_on is null
     where d.space_id = here and d.taker = asked and d.during @> now())
  select p.id, p.kind, p.role, p.further_roles, p.passages and o.passages,
         (select jsonb_object_agg(x.lang, x.name) from jurisdiction.post_text x
           where x.space_id = p.space_id and x.post_id = p.id),
         o.acting, o.delegation, o.parts,
         (select jsonb_object_agg(w.origin_module, w.n)
            from (select k.origin_module, count(*) as n from work.task k
                   where k.space_id = p.space_id and k.post_id = p.id and k.state = 'open'
                   group by k.origin_module) w)
    from opened o
    join jurisdiction.post p on p.space_id = here and p.id = o.post_id and p.closed_on is null
   order by o.delegation nulls first
$$;
revoke all on function identity.rights_of(uuid, uuid) from public;
grant execute on function identity.rights_of(uuid, uuid) to ${app};
