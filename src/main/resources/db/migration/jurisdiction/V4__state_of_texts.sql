-- Names of posts tell how they stand in the languages of their space (ADR 31). Functions and triggers only; reads all posts once.

-- The languages into which a space translates: Serbian is one, in Cyrillic, of which Latin is made (ADR 8).
create function jurisdiction.translated_into(here uuid) returns setof text language sql stable as $$
  select distinct case tag when 'sr-Latn' then 'sr-Cyrl' else tag end
    from jurisdiction.space s cross join lateral unnest(s.languages) as tag where s.id = here
$$;

call platform.follow_texts('post', 'jurisdiction.post', 'jurisdiction.post_text', 'post_id', 'r.closed_on is null',
  'jurisdiction.translated_into');
call platform.follow_table('post', 'jurisdiction.post_text', 'post_id', 'insert or delete or update of lang, source_revision');
call platform.follow_table('post', 'jurisdiction.post', 'id', 'update of closed_on');
select platform.recount_post(id, null) from jurisdiction.space;
