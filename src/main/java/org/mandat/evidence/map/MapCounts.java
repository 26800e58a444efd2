package org.mandat.evidence.map;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.correction.Naming;
import org.mandat.jurisdiction.Space;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts for the map: own passages, and from the share outwards what others gave the
 * space by name. What may not be named (G2) is counted without a place.
 */
@Repository
@Transactional(readOnly = true)
class MapCounts {

	private final JdbcClient sql;

	MapCounts(JdbcClient sql) {
		this.sql = sql;
	}

	/** What was heard, by place and theme; what may not be named has no place. */
	List<Heard> heard(Space space, Naming.Named named, MapFilter filter) {
		boolean others = !named.through().isEmpty();
		Map<String, int[]> counts = new LinkedHashMap<>();
		own(space, named, filter, counts);
		if (others) {
			MapReading
				.seen(MapReading.bind(this.sql.sql("select coalesce(c.place_key, :own), c.theme, count(*), "
						+ shown(filter, true) + ", (" + MapReading.NAMED_OWN + MapReading.NAMED_OTHER + ") from ("
						+ MapReading.FRESH + ") f join evidence.coding c on c.space_id = :space and c.passage_id = f.id"
						+ passages(filter) + MapReading.SEEN + " group by 1, 2, 5"), space, named, filter), named, true)
				.query((row) -> {
					if (row.getBoolean(5) && !Objects.equals(row.getString(1), named.own())) {
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

	/**
	 * Own codings in one pass over an index. Of most places everything or nothing may be
	 * named; only of the rest it is asked again, how much.
	 */
	private void own(Space space, Naming.Named named, MapFilter filter, Map<String, int[]> counts) {
		List<Partly> partly = new ArrayList<>();
		MapReading
			.bind(this.sql.sql("select c.place_key, c.theme, count(*), " + shown(filter, true)
					+ ", min(c.coded_at), max(c.coded_at) from evidence.coding c" + passages(filter)
					+ " where c.space_id = :space group by c.place_key, c.theme"), space, named, filter)
			.query((row) -> {
				String place = (row.getString(1) == null) ? named.own() : row.getString(1);
				Naming.Through seen = (place == null) ? null : named.through().get(place);
				Instant first = row.getTimestamp(5).toInstant();
				Instant last = row.getTimestamp(6).toInstant();
				boolean outside = seen == null || last.isBefore(seen.opened()) || first.isAfter(seen.at());
				if (place != null && place.equals(named.own())) {
					add(counts, place, row, 1);
				}
				else if (outside) {
					add(counts, null, row, 1);
				}
				else if (!first.isBefore(seen.opened()) && !last.isAfter(seen.at())) {
					add(counts, place, row, 1);
				}
				else {
					add(counts, null, row, 1);
					partly.add(new Partly(place, row.getString(2), seen));
				}
			});
		if (!partly.isEmpty()) {
			partly(space, named, filter, partly, counts);
		}
	}

	private void partly(Space space, Naming.Named named, MapFilter filter, List<Partly> partly,
			Map<String, int[]> counts) {
		MapReading
			.bind(this.sql.sql("select t.place_key, t.theme, h.every, h.shown"
					+ " from unnest(:places, :themes, :through, :opened) as t(place_key, theme, through, opened)"
					+ " cross join lateral (select count(*) as every, " + shown(filter, true)
					+ " as shown from evidence.coding c" + passages(filter) + """
							 where c.space_id = :space and c.place_key = t.place_key and c.theme = t.theme
							   and c.coded_at between t.opened and t.through) h
							"""), space, named, filter)
			.param("places", partly.stream().map(Partly::place).toArray(String[]::new))
			.param("themes", partly.stream().map(Partly::theme).toArray(String[]::new))
			.param("through", partly.stream().map((one) -> Timestamp.from(one.seen().at())).toArray(Timestamp[]::new))
			.param("opened",
					partly.stream().map((one) -> Timestamp.from(one.seen().opened())).toArray(Timestamp[]::new))
			.query((row) -> {
				add(counts, row.getString(1), row, 1);
				add(counts, null, row, -1);
			});
	}

	private void given(Space space, Naming.Named named, MapFilter filter, Map<String, int[]> counts) {
		MapReading
			.bind(this.sql.sql("select " + MapReading.GIVEN_PLACE + ", c.theme, count(*), " + shown(filter, false)
					+ ", " + MapReading.GIVEN_NAMED + """
							  from platform.share s
							  join jurisdiction.space o on o.id = s.space_id
							  join evidence.coding c on c.space_id = s.space_id and c.passage_id = s.id
							""" + passages(filter) + """
							 where s.to_space = :space and s.kind = 'passage' group by 1, 2, 5
							"""), space, named, filter)
			.query((row) -> {
				add(counts, row.getBoolean(5) ? row.getString(1) : null, row, 1);
			});
	}

	private static String shown(MapFilter filter, boolean own) {
		return "count(*) filter (where " + filter.where(own) + ")";
	}

	/** The place stands beside each coding; the passage is asked only by a filter. */
	private static String passages(MapFilter filter) {
		return filter.narrows() ? " join evidence.passage p on p.space_id = c.space_id and p.id = c.passage_id" : "";
	}

	private static void add(Map<String, int[]> counts, @Nullable String place, ResultSet row, int sign)
			throws SQLException {
		int[] count = counts.computeIfAbsent(((place == null) ? "" : place) + " " + row.getString(2),
				(any) -> new int[2]);
		count[0] += sign * row.getInt(3);
		count[1] += sign * row.getInt(4);
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

	/** A theme of which a place has seen some passages, not all. */
	private record Partly(String place, String theme, Naming.Through seen) {
	}

}
