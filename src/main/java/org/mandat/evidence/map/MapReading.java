package org.mandat.evidence.map;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.correction.Naming;
import org.mandat.jurisdiction.Space;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What reads the counts of the map: own passages, and from the share outwards what others
 * gave the space by name. A municipality is named for what it has seen (G2).
 */
@Repository
@Transactional(readOnly = true)
class MapReading {

	private static final String NAMED_OWN = """
			coalesce(coalesce(c.place_key, :own) = :own, false)
			""";

	/** What was coded before the municipality had a space was not shared with it. */
	private static final String NAMED_OTHER = """
			 or coalesce(c.coded_at <= t.through and c.coded_at >= t.opened, false)
			""";

	/** The towns that may be named, and what each has seen: one stretch of an index. */
	private static final String TOWNS = """
			unnest(:places, :spaces, :through, :opened) as t(place_key, space_id, through, opened)
			""";

	private static final String SINCE = """
			 where c.space_id = :space and c.place_key = t.place_key and c.coded_at between t.opened and t.through
			   and t.place_key is distinct from :own
			""";

	private static final String SEEN = """
			  left join unnest(:places, :spaces, :through, :opened) as t(place_key, space_id, through, opened)
			    on t.place_key = c.place_key
			""";

	/** What was shared after the municipality last looked, and what it disputes. */
	private static final String FRESH = """
			select g.id from unnest(:places, :spaces, :through, :opened) as t(place_key, space_id, through, opened)
			  join platform.share g on g.to_space = t.space_id and g.space_id = :space and g.kind = 'passage'
			   and g.shared_at > t.through
			 union select unnest(:disputed)
			""";

	/** What a municipality itself gave stands under its name. */
	static final String GIVEN_PLACE = "coalesce(p.place_key, case when o.kind = 'municipality' then o.place_key end)";

	static final String GIVEN_NAMED = "coalesce(" + GIVEN_PLACE
			+ " = :own, false) or (o.kind = 'municipality' and coalesce(p.place_key, o.place_key) = o.place_key)";

	private final JdbcClient sql;

	MapReading(JdbcClient sql) {
		this.sql = sql;
	}

	/** What was heard, by place and theme; what may not be named has no place. */
	List<Heard> heard(Space space, Naming.Named named, MapFilter filter) {
		boolean others = !named.through().isEmpty();
		Map<String, int[]> counts = new LinkedHashMap<>();
		String passages = filter.narrows()
				? " join evidence.passage p on p.space_id = c.space_id and p.id = c.passage_id" : "";
		String shown = "count(*) filter (where " + filter.where(true) + ")";
		bind(this.sql.sql("select c.place_key, c.theme, true, count(*), " + shown + " from evidence.coding c" + passages
				+ " where c.space_id = :space group by c.place_key, c.theme"), space, named, filter)
			.query((row) -> {
				String place = Objects.requireNonNullElse(row.getString(1),
						Objects.requireNonNullElse(named.own(), ""));
				add(counts, place.equals(named.own()) ? place : null, row, 1);
			});
		if (others) {
			seen(bind(
					this.sql.sql("select t.place_key, h.theme, true, h.every, h.shown from " + TOWNS
							+ " cross join lateral (select c.theme, count(*) as every, " + shown
							+ " as shown from evidence.coding c" + passages + SINCE + " group by 1) h"),
					space, named, filter), named, true)
				.query((row) -> {
					add(counts, row.getString(1), row, 1);
					add(counts, null, row, -1);
				});
		}
		if (others) {
			seen(bind(this.sql.sql("select coalesce(c.place_key, :own), c.theme, (" + NAMED_OWN + NAMED_OTHER
					+ "), count(*), " + shown + " from (" + FRESH
					+ ") f join evidence.coding c on c.space_id = :space and c.passage_id = f.id" + passages + SEEN
					+ " group by 1, 2, 3"), space, named, filter), named, true)
				.query((row) -> {
					if (row.getBoolean(3) && !Objects.equals(row.getString(1), named.own())) {
						add(counts, row.getString(1), row, -1);
						add(counts, null, row, 1);
					}
				});
		}
		given(space, named, filter, counts);
		List<Heard> heard = new ArrayList<>();
		counts.forEach(
				(key, count) -> heard.add(new Heard(key.startsWith(" ") ? null : key.substring(0, key.indexOf(' ')),
						key.substring(key.indexOf(' ') + 1), count[0], count[1])));
		return heard.stream().filter((one) -> one.all() > 0).toList();
	}

	private void given(Space space, Naming.Named named, MapFilter filter, Map<String, int[]> counts) {
		bind(this.sql.sql("select " + GIVEN_PLACE + ", c.theme, " + GIVEN_NAMED + ", count(*), count(*) filter (where "
				+ filter.where(false) + """
						)
						  from platform.share s
						  join jurisdiction.space o on o.id = s.space_id
						  join evidence.passage p on p.space_id = s.space_id and p.id = s.id
						  join evidence.coding c on c.space_id = s.space_id and c.passage_id = s.id
						 where s.to_space = :space and s.kind = 'passage' group by 1, 2, 3
						"""), space, named, filter)
			.query((row) -> {
				add(counts, row.getBoolean(3) ? row.getString(1) : null, row, 1);
			});
	}

	private static void add(Map<String, int[]> counts, @Nullable String place, ResultSet row, int sign)
			throws SQLException {
		int[] count = counts.computeIfAbsent(((place == null) ? "" : place) + " " + row.getString(2),
				(any) -> new int[2]);
		count[0] += sign * row.getInt(4);
		count[1] += sign * row.getInt(5);
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

	private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Space space, Naming.Named named,
			MapFilter filter) {
		return statement.param("space", space.id())
			.param("own", named.own(), java.sql.Types.VARCHAR)
			.param("from_day", filter.from())
			.param("until_day", filter.until())
			.param("event", filter.event())
			.param("kind", filter.kind());
	}

	private static JdbcClient.StatementSpec seen(JdbcClient.StatementSpec statement, Naming.Named named,
			boolean others) {
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

	/**
	 * What was heard.
	 *
	 * @param place the place, or none if it may not be named
	 * @param all how many passages
	 * @param shown how many of them the filter takes
	 */
	record Heard(@Nullable String place, String theme, int all, int shown) {
	}

	/** A cell of the map, and from which of its passages on it is shown. */
	record Cell(String place, String theme, int from) {
	}

}
