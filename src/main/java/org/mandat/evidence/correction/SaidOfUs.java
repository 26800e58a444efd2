package org.mandat.evidence.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.correction.Window.Seen;
import org.mandat.evidence.source.SourcePlaces;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What other spaces say of the reader's municipality, from the share outwards; a reader
 * before the passages' wall finds nothing.
 */
@Repository
class SaidOfUs {

	/** How many passages a page has. */
	static final int PAGE = 50;

	private static final String PASSAGE = """
			select * from (
			  select g.space_id as from_space, g.shared_at, p.id, p.words, p.language, p.said_in, p.said_on,
			         o.name::text as name, coalesce(c.themes, '{}') as themes,
			         greatest(g.shared_at, c.coded_at) as since, a.verdict, a.note, coalesce(a.version, -1) as version
			    from platform.share g
			    join evidence.passage p on p.space_id = g.space_id and p.id = g.id
			    join jurisdiction.space o on o.id = g.space_id
			    left join lateral (select array_agg(c.theme order by c.theme) as themes, max(c.coded_at) as coded_at
			                         from evidence.coding c where c.space_id = p.space_id and c.passage_id = p.id) c on true
			    left join evidence.answer a on a.space_id = g.to_space and a.passage_id = g.id
			   where g.to_space = :here and g.kind = 'passage' and p.place_key = :own) said
			 where true
			""";

	private static final TypeReference<Map<String, String>> FORMS = new TypeReference<>() {
	};

	private final JdbcClient sql;

	private final SourcePlaces places;

	private final JsonMapper json;

	SaidOfUs(JdbcClient sql, SourcePlaces places, JsonMapper json) {
		this.sql = sql;
		this.places = places;
		this.json = json;
	}

	/** The newest, and one more than a page if it goes on. */
	@Transactional(readOnly = true)
	List<Attributed> newest(CorrectionFilter filter) {
		Map<UUID, List<Seen>> acts = acts();
		return asked(PASSAGE + filter.where() + " order by shared_at desc, id desc limit :most", filter)
			.param("most", PAGE + 1)
			.query((row, n) -> attributed(row, acts))
			.list();
	}

	/** How many there are, counted up to a thousand and one. */
	@Transactional(readOnly = true)
	int count(CorrectionFilter filter) {
		return asked("select count(*) from (" + PASSAGE + filter.withoutPage().where() + " limit 1001) counted",
				filter.withoutPage())
			.query(Integer.class)
			.single();
	}

	/** One of them. */
	@Transactional(readOnly = true)
	Optional<Attributed> find(UUID passage) {
		Map<UUID, List<Seen>> acts = acts();
		return asked(PASSAGE + " and id = :id", CorrectionFilter.NONE).param("id", passage)
			.query((row, n) -> attributed(row, acts))
			.optional();
	}

	/** What waits to be seen, by the space that says it. */
	@Transactional(readOnly = true)
	List<CorrectionList.Unseen> unseen() {
		return asked(
				"select from_space, name, count(*), max(since) from (" + PASSAGE
						+ """
								 and not exists (select 1 from evidence.seen s
								                  where s.space_id = :here and s.from_space = said.from_space and s.through >= said.since)
								) waits group by 1, 2 order by 4
								""",
				CorrectionFilter.NONE)
			.query((row, n) -> new CorrectionList.Unseen(row.getObject(1, UUID.class), name(row.getString(2)),
					row.getInt(3), row.getObject(4, OffsetDateTime.class).toInstant()))
			.list();
	}

	private JdbcClient.StatementSpec asked(String statement, CorrectionFilter filter) {
		JdbcClient.StatementSpec bound = this.sql.sql(statement)
			.param("here", here())
			.param("own", this.places.space(here()).placeKey());
		if (filter.afterId() != null && filter.after() != null) {
			bound = bound.param("after", filter.after().atOffset(ZoneOffset.UTC)).param("afterId", filter.afterId());
		}
		return bound;
	}

	private Map<UUID, List<Seen>> acts() {
		Map<UUID, List<Seen>> acts = new HashMap<>();
		this.sql.sql("select from_space, seen_on, through from evidence.seen where space_id = ?")
			.param(here())
			.query((row) -> {
				acts.computeIfAbsent(row.getObject(1, UUID.class), (any) -> new ArrayList<>())
					.add(new Seen(row.getObject(2, LocalDate.class),
							row.getObject(3, OffsetDateTime.class).toInstant()));
			});
		return acts;
	}

	private Attributed attributed(ResultSet row, Map<UUID, List<Seen>> acts) throws SQLException {
		UUID from = row.getObject("from_space", UUID.class);
		Instant since = row.getObject("since", OffsetDateTime.class).toInstant();
		@Nullable LocalDate last = Window.covering(acts.getOrDefault(from, List.of()), since)
			.map((act) -> Window.lastDay(act.on()))
			.orElse(null);
		return new Attributed(row.getObject("id", UUID.class), from, name(row.getString("name")),
				row.getString("words"), row.getString("language"), row.getString("said_in"),
				row.getObject("said_on", LocalDate.class), List.of((String[]) row.getArray("themes").getArray()),
				row.getObject("shared_at", OffsetDateTime.class).toInstant(), since, last, row.getString("verdict"),
				row.getString("note"), row.getLong("version"));
	}

	private Text name(String stored) {
		return Text.of(this.json.readValue(stored, FORMS));
	}

	/** The reader's space. */
	static UUID here() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("what is said of a place is read by its space");
		}
		return space;
	}

}
