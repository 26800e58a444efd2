package org.mandat.evidence.need;

/** The statements that read exact words. */
final class VoiceSql {

	/** In the own space a role or else the place; who said more is seen at the desk. */
	static final String OWN = """
			select p.id, p.words, p.language, d.attributes ->> 'A-ROLE' as role, p.place_key, p.said_in, p.said_on, p.source_id,
			       p.sentence_n,
			       (select array_agg(n.kind order by n.kind) from evidence.need_passage n
			         where n.space_id = p.space_id and n.passage_id = p.id) as needs,
			       (select array_agg(c.theme) from evidence.coding c
			         where c.space_id = p.space_id and c.passage_id = p.id) as themes,
			       d.attributes ->> 'A-VAL' as valence,
			       (select case when max(g.shared_at) is not null
			                    then greatest(max(g.shared_at), (select max(c.coded_at) from evidence.coding c
			                                                      where c.space_id = p.space_id and c.passage_id = p.id)) end
			          from platform.share g
			         where g.space_id = p.space_id and g.kind = 'passage' and g.id = p.id) as since
			  from evidence.passage p
			  join evidence.passage_detail d on d.space_id = p.space_id and d.passage_id = p.id
			 where p.space_id = :space
			""";

	/**
	 * From elsewhere only what the passage itself carries: the place is the reader's own.
	 */
	static final String ELSEWHERE = """
			select p.id, p.words, p.language, p.shown_role as role, null as place_key, p.said_in, p.said_on,
			       cast(null as uuid) as source_id, 0 as sentence_n,
			       (select array_agg(n.kind order by n.kind) from evidence.need_passage n
			         where n.space_id = p.space_id and n.passage_id = p.id) as needs,
			       cast(null as text[]) as themes, null as valence,
			       cast(null as timestamptz) as since
			  from platform.share g
			  join evidence.passage p on p.space_id = g.space_id and p.id = g.id
			 where g.to_space = :space and g.kind = 'passage'
			   and exists (select 1 from evidence.need_passage n
			                where n.space_id = p.space_id and n.passage_id = p.id and n.kind = any (:kinds))
			 order by p.said_on desc, p.id limit :most
			""";

	static final String FIRST_OWN = """
			with newest as materialized (
			  select distinct on (r.kind) r.kind, n.passage_id
			    from evidence.need_passage n
			    join evidence.need m on m.space_id = n.space_id and m.id = n.need_id
			    join evidence.need r on r.space_id = m.space_id and r.id = coalesce(m.merged_into, m.id)
			    join evidence.passage q on q.space_id = n.space_id and q.id = n.passage_id
			   where n.space_id = :space and r.kind = any (:kinds)
			   order by r.kind, q.said_on desc, q.source_id, q.start_at)
			select newest.kind as asked, said.* from newest
			""";

	static final String FIRST_ELSEWHERE = """
			select distinct on (wanted.kind) wanted.kind as asked, said.*
			  from (%s) said cross join unnest(said.needs) as wanted (kind)
			 where wanted.kind = any (:kinds)
			 order by wanted.kind, said.said_on desc, said.id
			""";

	/**
	 * The newest words that ask for something, one of each source before a second one,
	 * and the newest that speak for one kind of need, also those of needs merged into it.
	 */
	static final String HEARD = """
			with newest as materialized (
			  select r.id from (
			    select q.id, q.said_on, q.long,
			           row_number() over (partition by q.source_id order by q.said_on desc, q.long) as nth
			      from (select p.id, p.source_id, p.said_on, length(p.words) as long
			              from evidence.passage p
			              join evidence.passage_detail d on d.space_id = p.space_id and d.passage_id = p.id
			             where p.space_id = :space
			               and coalesce(d.attributes ->> 'A-VAL', 'gap_or_need') in ('gap_or_need', 'request')
			               and exists (select 1 from evidence.need_passage n
			                            where n.space_id = p.space_id and n.passage_id = p.id)
			             order by p.said_on desc, length(p.words) limit 200) q) r
			   order by r.nth > 1, r.said_on desc, r.long limit :most),
			speaking as materialized (
			  select p.id from evidence.passage p
			   where p.space_id = :space
			     and p.id in (select n.passage_id from evidence.need_passage n
			                    join evidence.need m on m.space_id = n.space_id and m.id = n.need_id
			                    join evidence.need r on r.space_id = m.space_id and r.id = coalesce(m.merged_into, m.id)
			                   where n.space_id = :space and r.kind = cast(:kind as text))
			   order by p.said_on desc, p.source_id, p.start_at limit 1)
			select said.*, said.id in (select id from newest) as newest, said.id in (select id from speaking) as speaking
			  from (
			"""
			+ OWN + """
					    and p.id in (select id from newest union all select id from speaking)) said
					 order by said.said_on desc, length(said.words)
					""";

	private VoiceSql() {
	}

}
