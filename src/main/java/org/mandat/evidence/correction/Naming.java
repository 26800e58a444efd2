package org.mandat.evidence.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.codebook.OwnLists;
import org.mandat.evidence.source.SourcePlaces;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Reading;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Formats;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which municipalities the pages of the reader's space may name (ground rule G2), and
 * what these answered to what was said of them.
 */
@Repository
public class Naming {

	private final JdbcClient sql;

	private final SourcePlaces places;

	private final OwnLists lists;

	private final Clock clock;

	Naming(JdbcClient sql, SourcePlaces places, OwnLists lists, Clock clock) {
		this.lists = lists;
		this.sql = sql;
		this.places = places;
		this.clock = clock;
	}

	/** What may be named today by the reader's space. */
	@Transactional(readOnly = true)
	public Named here() {
		UUID space = java.util.Objects.requireNonNull(Walls.current().space());
		return Reading.once(new Asked(space), () -> read(this.places.space(space)));
	}

	private Named read(Space space) {
		Map<String, Through> through = new HashMap<>();
		Map<UUID, Said> answers = new HashMap<>();
		this.sql.sql("""
				select o.place_key, s.space_id, max(s.through) as through, o.opened_at,
				       cast(null as uuid) as passage_id, null as verdict, null as note, {version} as list_version
				  from platform.share g
				  join evidence.seen s on s.space_id = g.space_id and s.id = g.id
				  join jurisdiction.space o on o.id = s.space_id
				 where g.to_space = :space and g.kind = 'seen' and s.from_space = :space and s.seen_on + :days < :today
				   and o.pack = :pack
				 group by o.place_key, s.space_id, o.opened_at
				union all
				select null, null, null, null, a.passage_id, a.verdict, a.note, {version}
				  from platform.share g
				  join evidence.answer a on a.space_id = g.space_id and a.passage_id = g.id
				 where g.to_space = :space and g.kind = 'answer'
				""".replace("{version}", OwnLists.VERSION))
			.param("space", space.id())
			.param("days", Window.DAYS)
			.param("today", LocalDate.now(this.clock.withZone(Formats.ZONE)))
			.param("pack", space.pack())
			.query((row) -> {
				this.lists.told(space.id(), row.getInt("list_version"));
				String place = row.getString("place_key");
				if (place == null) {
					answers.put(row.getObject("passage_id", UUID.class),
							new Said(row.getString("verdict"), row.getString("note")));
				}
				else {
					through.put(place, through(row));
				}
			});
		return new Named("municipality".equals(space.kind()) ? space.placeKey() : null, through, answers);
	}

	private static Through through(ResultSet row) throws SQLException {
		return new Through(row.getObject("space_id", UUID.class),
				row.getObject("through", OffsetDateTime.class).toInstant(),
				row.getObject("opened_at", OffsetDateTime.class).toInstant());
	}

	private record Asked(UUID space) {
	}

	/**
	 * Up to which moment a municipality has seen what was said of it, its days over.
	 *
	 * @param opened since when it has a space: what was coded before was not shared with
	 * it
	 */
	public record Through(UUID space, Instant at, Instant opened) {
	}

	/** What a municipality answered to a passage. */
	public record Said(String verdict, @Nullable String note) {
	}

	/**
	 * What may be named.
	 *
	 * @param own the key of the reader's own place, if it is a municipality
	 * @param through of the others, up to which moment
	 * @param answers what was answered, by passage
	 */
	public record Named(@Nullable String own, Map<String, Through> through, Map<UUID, Said> answers) {

		/**
		 * Whether the place may be named beside a passage that stands so since this
		 * moment.
		 */
		public boolean names(@Nullable String place, UUID passage, @Nullable Instant since) {
			if (place == null) {
				return false;
			}
			if (place.equals(this.own)) {
				return true;
			}
			Through seen = this.through.get(place);
			return seen != null && since != null && !since.isAfter(seen.at()) && !since.isBefore(seen.opened())
					&& !disputed(passage);
		}

		/** The passages that are disputed. */
		public List<UUID> disputed() {
			return this.answers.keySet().stream().filter(this::disputed).toList();
		}

		/** Whether the municipality disputes the passage. */
		public boolean disputed(UUID passage) {
			Said said = this.answers.get(passage);
			return said != null && "disputed".equals(said.verdict());
		}

		/** What the municipality notes on a passage, if anything. */
		public @Nullable String note(UUID passage) {
			Said said = this.answers.get(passage);
			return (said == null) ? null : said.note();
		}

	}

}
