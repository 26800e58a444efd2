package org.mandat.evidence.map;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.evidence.correction.Naming;
import org.mandat.jurisdiction.Space;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What reads the passages behind a cell of the map, the invitations and what can be
 * filtered. A municipality is named for what it has seen (G2).
 */
@Repository
@Transactional(readOnly = true)
class MapReading {

	static final String NAMED_OWN = """
			coalesce(coalesce(c.place_key, :own) = :own, false)
			""";

	/** What was coded before the municipality had a space was not shared with it. */
	static final String NAMED_OTHER = """
			 or coalesce(c.coded_at <= t.through and c.coded_at >= t.opened, false)
			""";

	static final String SEEN = """
			  left join unnest(:places, :spaces, :through, :opened) as t(place_key, space_id, through, opened)
			    on t.place_key = c.place_key
			""";

	/**
	 * What was shared after the municipality last looked, and what it disputes. Few have
	 * anything new while all shares are many: hence town by town (the offset) and by the
	 * index over moments, not by the key (the truth test).
	 */
	static final String FRESH = """
			select g.id from unnest(:places, :spaces, :through, :opened) as t(place_key, space_id, through, opened)
			 cross join lateral (select id from platform.share
			                      where to_space = t.space_id and shared_at > t.through
			                        and (space_id = :space and kind = 'passage') is true offset 0) g
			 union select unnest(:disputed)
			""";

	/** What a municipality itself gave stands under its name. */
	static final String GIVEN_PLACE = "coalesce(c.place_key, case when o.kind = 'municipality' then o.place_key end)";

	static final String GIVEN_NAMED = "coalesce(" + GIVEN_PLACE
			+ " = :own, false) or (o.kind = 'municipality' and coalesce(c.place_key, o.place_key) = o.place_key)";

	private final JdbcClient sql;

	MapReading(JdbcClient sql) {
		this.sql = sql;
	}

	/** The passages of one cell, the newest first. */
	List<MapPassage> passages(Space space, Naming.Named named, MapFilter filter, Cell cell) {
		boolean others = !named.through().isEmpty();
		JdbcClient.StatementSpec asked = bind(this.sql.sql("""
				select * from (
				select p.id, p.words, p.language, p.said_in, p.said_on, p.source_id, p.sentence_n
				  from evidence.passage p
				  join evidence.coding c on c.space_id = p.space_id and c.passage_id = p.id
				""" + (others ? SEEN : "") + """
				 where p.space_id = :space and c.theme = :theme and coalesce(p.place_key, :own) = :place and (
				""" + NAMED_OWN + (others ? NAMED_OTHER : "") + ")"
				+ (others ? " and (coalesce(c.place_key, :own) = :own is true or p.id not in (" + FRESH + "))" : "")
				+ " and " + filter.where(true) + """
						 union all
						select p.id, p.words, p.language, p.said_in, p.said_on, null, 0
						  from platform.share s
						  join jurisdiction.space o on o.id = s.space_id
						  join evidence.passage p on p.space_id = s.space_id and p.id = s.id
						  join evidence.coding c on c.space_id = s.space_id and c.passage_id = s.id
						 where s.to_space = :space and s.kind = 'passage' and c.theme = :theme and
						""" + GIVEN_PLACE + " = :place and (" + GIVEN_NAMED + ") and " + filter.where(false) + """
						) found order by said_on desc, id desc limit :most offset :from
						"""), space, named, filter)
			.param("theme", cell.theme())
			.param("place", cell.place())
			.param("most", MapPassage.PAGE + 1)
			.param("from", cell.from());
		return seen(asked, named, others)
			.query((row, n) -> new MapPassage(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
					row.getString(4), row.getObject(5, LocalDate.class), row.getObject(6, UUID.class), row.getInt(7),
					named.note(row.getObject(1, UUID.class))))
			.list();
	}

	/** The last invitation of each place. */
	Map<String, LocalDate> invited(Space space) {
		Map<String, LocalDate> invited = new HashMap<>();
		this.sql.sql("select place_key, max(invited_on) from evidence.invitation where space_id = ? group by 1")
			.param(space.id())
			.query((row) -> {
				invited.put(row.getString(1), row.getObject(2, LocalDate.class));
			});
		return invited;
	}

	/** The events and kinds of the space's sources, with how many sources each has. */
	Map<String, Map<String, Integer>> offers(Space space) {
		Map<String, Map<String, Integer>> offers = new LinkedHashMap<>();
		this.sql.sql("""
				select event, kind, count(*) from evidence.source where space_id = ? group by 1, 2 order by 3 desc, 1, 2
				""").param(space.id()).query((row) -> {
			if (row.getString(1) != null) {
				offers.computeIfAbsent("event", (any) -> new LinkedHashMap<>())
					.merge(row.getString(1), row.getInt(3), Integer::sum);
			}
			offers.computeIfAbsent("kind", (any) -> new LinkedHashMap<>())
				.merge(row.getString(2), row.getInt(3), Integer::sum);
		});
		return offers;
	}

	static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Space space, Naming.Named named,
			MapFilter filter) {
		return statement.param("space", space.id())
			.param("own", named.own(), java.sql.Types.VARCHAR)
			.param("from_day", filter.from())
			.param("until_day", filter.until())
			.param("event", filter.event())
			.param("kind", filter.kind());
	}

	static JdbcClient.StatementSpec seen(JdbcClient.StatementSpec statement, Naming.Named named, boolean others) {
		if (!others) {
			return statement;
		}
		List<Map.Entry<String, Naming.Through>> places = List.copyOf(named.through().entrySet());
		return statement.param("places", places.stream().map(Map.Entry::getKey).toArray(String[]::new))
			.param("spaces", places.stream().map((one) -> one.getValue().space()).toArray(UUID[]::new))
			.param("through",
					places.stream().map((one) -> Timestamp.from(one.getValue().at())).toArray(Timestamp[]::new))
			.param("opened",
					places.stream().map((one) -> Timestamp.from(one.getValue().opened())).toArray(Timestamp[]::new))
			.param("disputed", named.disputed().toArray(UUID[]::new));
	}

	/** A cell of the map, and from which of its passages on it is shown. */
	record Cell(String place, String theme, int from) {
	}

}
