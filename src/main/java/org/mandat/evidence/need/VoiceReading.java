package org.mandat.evidence.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebooks;
import org.mandat.evidence.Voice;
import org.mandat.evidence.correction.Naming;
import org.mandat.evidence.source.SourcePlaces;
import org.mandat.jurisdiction.Place;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Text;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What reads exact words: of the own space and, by name, from others. */
@Repository
@Transactional(readOnly = true)
public class VoiceReading {

	/** In the own space a role or else the place; who said more is seen at the desk. */
	private static final String OWN = """
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
	private static final String ELSEWHERE = """
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

	private static final String FIRST_OWN = """
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

	private static final String FIRST_ELSEWHERE = """
			select distinct on (wanted.kind) wanted.kind as asked, said.*
			  from (%s) said cross join unnest(said.needs) as wanted (kind)
			 where wanted.kind = any (:kinds)
			 order by wanted.kind, said.said_on desc, said.id
			""";

	private static final int MOST_SHARED = 10_000;

	private final JdbcClient sql;

	private final Codebooks codebooks;

	private final SourcePlaces places;

	private final Naming naming;

	VoiceReading(JdbcClient sql, Codebooks codebooks, SourcePlaces places, Naming naming) {
		this.sql = sql;
		this.codebooks = codebooks;
		this.places = places;
		this.naming = naming;
	}

	/**
	 * The newest words that ask for something, one of each source before a second one.
	 */
	public List<Voice> newest(int most) {
		if (!Walls.current().passages()) {
			return List.of();
		}
		List<Voice> recent = this.sql.sql(OWN + """
				 and p.id in (
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
				    order by r.nth > 1, r.said_on desc, r.long limit :most)
				 order by p.said_on desc, length(p.words)
				""").param("space", NeedReading.space()).param("most", most).query(reading()).list();
		Map<UUID, Voice> first = new LinkedHashMap<>();
		recent.forEach((voice) -> first.putIfAbsent(java.util.Objects.requireNonNull(voice.source()), voice));
		List<Voice> chosen = new ArrayList<>(first.values());
		recent.stream().filter((voice) -> !chosen.contains(voice)).forEach(chosen::add);
		return List.copyOf(chosen.subList(0, Math.min(most, chosen.size())));
	}

	/** The words that speak for a need, own ones first. */
	public List<Voice> speakingFor(String kind, int most) {
		List<Voice> all = new ArrayList<>(own(kind, most));
		if (all.size() < most) {
			all.addAll(elsewhere(List.of(kind), most - all.size()));
		}
		return List.copyOf(all);
	}

	/**
	 * The newest words that speak for each of these needs, own ones first: two statements
	 * however many needs there are.
	 */
	public Map<String, Voice> oneForEach(List<String> kinds) {
		Map<String, Voice> found = new HashMap<>();
		if (!Walls.current().passages() || kinds.isEmpty()) {
			return found;
		}
		each(FIRST_OWN + " join (" + OWN + ") said on said.id = newest.passage_id", kinds, found);
		each(FIRST_ELSEWHERE.formatted(ELSEWHERE), kinds, found);
		return found;
	}

	private void each(String statement, List<String> kinds, Map<String, Voice> found) {
		RowMapper<Voice> reading = reading();
		this.sql.sql(statement)
			.param("space", NeedReading.space())
			.param("kinds", kinds.toArray(String[]::new))
			.param("most", MOST_SHARED)
			.query((row) -> {
				found.putIfAbsent(row.getString("asked"), reading.mapRow(row, 0));
			});
	}

	/** Own words, also those of needs that were merged into this one. */
	List<Voice> own(String kind, int most) {
		if (!Walls.current().passages()) {
			return List.of();
		}
		return this.sql.sql(OWN + """
				 and p.id in (select n.passage_id from evidence.need_passage n
				                join evidence.need m on m.space_id = n.space_id and m.id = n.need_id
				                join evidence.need r on r.space_id = m.space_id and r.id = coalesce(m.merged_into, m.id)
				               where n.space_id = :space and r.kind = :kind)
				 order by p.said_on desc, p.source_id, p.start_at limit :most
				""")
			.param("space", NeedReading.space())
			.param("kind", kind)
			.param("most", most)
			.query(reading())
			.list();
	}

	/** Words that other spaces say of this place. */
	List<Voice> elsewhere(List<String> kinds, int most) {
		if (!Walls.current().passages()) {
			return List.of();
		}
		return this.sql.sql(ELSEWHERE)
			.param("space", NeedReading.space())
			.param("kinds", kinds.toArray(String[]::new))
			.param("most", most)
			.query(reading())
			.list();
	}

	/**
	 * Reads with what the space may name today (G2); asked for once, not for each row.
	 */
	private RowMapper<Voice> reading() {
		Naming.Named named = this.naming.here();
		return (row, n) -> voice(row, named);
	}

	private Voice voice(ResultSet row, Naming.Named named) throws SQLException {
		UUID space = NeedReading.space();
		Codebook codebook = this.codebooks.of(space);
		boolean stigma = NeedReading.texts(row.getArray("themes"))
			.stream()
			.anyMatch((theme) -> codebook.theme(theme).filter(Codebook.Theme::stigmatising).isPresent());
		Text role = role(codebook, row.getString("role"));
		UUID passage = row.getObject("id", UUID.class);
		String key = row.getString("place_key");
		OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
		boolean own = key != null && key.equals(named.own());
		boolean nameable = named.names(key, passage, (since == null) ? null : since.toInstant());
		Text place = (!nameable || role != null || (stigma && !own)) ? null : place(space, key);
		return new Voice(row.getString("words"), row.getString("language"), role, place, row.getString("said_in"),
				row.getObject("said_on", LocalDate.class), row.getObject("source_id", UUID.class),
				row.getInt("sentence_n"), NeedReading.texts(row.getArray("needs")), named.note(passage));
	}

	private static @Nullable Text role(Codebook codebook, @Nullable String id) {
		if (id == null || "unknown".equals(id)) {
			return null;
		}
		return codebook.attribute("A-ROLE")
			.flatMap((role) -> role.values().stream().filter((value) -> value.id().equals(id)).findFirst())
			.map(Codebook.Choice::name)
			.orElse(null);
	}

	private @Nullable Text place(UUID space, @Nullable String key) {
		return (key == null) ? null
				: this.places.of(space)
					.stream()
					.filter((place) -> place.key().equals(key))
					.findFirst()
					.map(Place::name)
					.orElse(null);
	}

}
