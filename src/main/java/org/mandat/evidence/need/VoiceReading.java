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
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebooks;
import org.mandat.evidence.Voice;
import org.mandat.evidence.Voices;
import org.mandat.evidence.correction.Naming;
import org.mandat.evidence.source.SourcePlaces;
import org.mandat.jurisdiction.Place;
import org.mandat.platform.data.Reading;
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
	 * The newest words that ask for something, one of each source before a second one,
	 * and the words that speak for this kind of need, own ones first; read at once.
	 */
	public Voices.Heard heard(@Nullable String kind, int most) {
		if (!Walls.current().passages()) {
			return new Voices.Heard(List.of(), null);
		}
		return Reading.once(new Asked(NeedReading.space(), kind, most), () -> read(kind, most));
	}

	private Voices.Heard read(@Nullable String kind, int most) {
		RowMapper<Voice> reading = reading();
		List<Voice> recent = new ArrayList<>();
		List<Voice> speaking = new ArrayList<>();
		this.sql.sql(VoiceSql.HEARD)
			.param("space", NeedReading.space())
			.param("kind", kind, java.sql.Types.VARCHAR)
			.param("most", most)
			.query((row) -> {
				Voice voice = Objects.requireNonNull(reading.mapRow(row, 0));
				if (row.getBoolean("newest")) {
					recent.add(voice);
				}
				if (row.getBoolean("speaking")) {
					speaking.add(voice);
				}
			});
		if (speaking.isEmpty() && kind != null) {
			speaking.addAll(elsewhere(List.of(kind), 1));
		}
		return new Voices.Heard(chosen(recent, most), speaking.isEmpty() ? null : speaking.getFirst());
	}

	private static List<Voice> chosen(List<Voice> recent, int most) {
		Map<UUID, Voice> first = new LinkedHashMap<>();
		recent.forEach((voice) -> first.putIfAbsent(Objects.requireNonNull(voice.source()), voice));
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
		each(VoiceSql.FIRST_OWN + " join (" + VoiceSql.OWN + ") said on said.id = newest.passage_id", kinds, found);
		each(VoiceSql.FIRST_ELSEWHERE.formatted(VoiceSql.ELSEWHERE), kinds, found);
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
		return this.sql.sql(VoiceSql.OWN + """
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
		return this.sql.sql(VoiceSql.ELSEWHERE)
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

	private record Asked(UUID space, @Nullable String kind, int most) {
	}

}
