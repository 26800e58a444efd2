package org.mandat.evidence.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebooks;
import org.mandat.evidence.NeedSummary;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What reads needs: own rows with what speaks for them, and what is said elsewhere. */
@Repository
@Transactional(readOnly = true)
public class NeedReading {

	private static final String OWN = """
			select n.id, n.kind, n.urgency, n.state, n.reason, n.version,
			       count(p.id) as passages, count(distinct p.source_id) as sources,
			       count(distinct coalesce(p.event, p.source_id::text)) as events,
			       count(distinct p.place_key) as places, max(p.said_on) as heard_on
			  from evidence.need n
			  left join evidence.need_passage s on s.space_id = n.space_id and s.need_id = n.id
			  left join evidence.passage p on p.space_id = s.space_id and p.id = s.passage_id
			 where n.space_id = ?
			 group by n.space_id, n.id
			""";

	/** From the share outwards (decision 1): what other spaces gave this one by name. */
	private static final String ELSEWHERE = """
			select n.kind, count(*) as passages, max(p.said_on) as heard_on
			  from platform.share g
			  join evidence.need_passage n on n.space_id = g.space_id and n.passage_id = g.id
			  join evidence.passage p on p.space_id = g.space_id and p.id = g.id
			 where g.to_space = ? and g.kind = 'passage'
			 group by n.kind
			""";

	private final JdbcClient sql;

	private final Codebooks codebooks;

	NeedReading(JdbcClient sql, Codebooks codebooks) {
		this.sql = sql;
		this.codebooks = codebooks;
	}

	/** All needs, the most heard first. */
	public List<NeedSummary> all() {
		UUID space = space();
		if (!Walls.current().passages()) {
			return List.of();
		}
		Map<String, Elsewhere> elsewhere = elsewhere(space);
		Map<UUID, Text> statements = statements(space);
		Codebook codebook = this.codebooks.of(space);
		List<NeedSummary> needs = new ArrayList<>(
				this.sql.sql(OWN).param(space).query((row, n) -> own(row, codebook, statements, elsewhere)).list());
		elsewhere.keySet()
			.stream()
			.filter((kind) -> needs.stream().noneMatch((need) -> need.kind().equals(kind)))
			.sorted()
			.forEach((kind) -> needs.add(new NeedSummary(null, kind, name(codebook, kind), null, null, "open", null, 0,
					0, 0, 0, elsewhere.get(kind).passages(), elsewhere.get(kind).heardOn(), 0)));
		needs.sort(Comparator.comparingInt((NeedSummary need) -> -(need.passages() + need.elsewhere()))
			.thenComparing(NeedSummary::kind));
		return List.copyOf(needs);
	}

	private Map<String, Elsewhere> elsewhere(UUID space) {
		Map<String, Elsewhere> found = new LinkedHashMap<>();
		this.sql.sql(ELSEWHERE).param(space).query((row) -> {
			found.put(row.getString(1), new Elsewhere(row.getInt(2), row.getObject(3, LocalDate.class)));
		});
		return found;
	}

	private Map<UUID, Text> statements(UUID space) {
		Map<UUID, Map<String, String>> forms = new HashMap<>();
		this.sql.sql("select need_id, lang, statement from evidence.need_text where space_id = ? order by lang")
			.param(space)
			.query((row) -> {
				forms.computeIfAbsent(row.getObject(1, UUID.class), (any) -> new LinkedHashMap<>())
					.put(row.getString(2), row.getString(3));
			});
		Map<UUID, Text> texts = new HashMap<>();
		forms.forEach((need, form) -> texts.put(need, Text.of(form)));
		return texts;
	}

	private static NeedSummary own(ResultSet row, Codebook codebook, Map<UUID, Text> statements,
			Map<String, Elsewhere> elsewhere) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		String kind = row.getString("kind");
		Elsewhere said = elsewhere.get(kind);
		return new NeedSummary(id, kind, name(codebook, kind), statements.get(id), row.getString("urgency"),
				row.getString("state"), row.getString("reason"), row.getInt("passages"), row.getInt("sources"),
				row.getInt("events"), row.getInt("places"), (said == null) ? 0 : said.passages(),
				row.getObject("heard_on", LocalDate.class), row.getLong("version"));
	}

	/** A kind that a later list has retired still has its identifier. */
	private static Text name(Codebook codebook, String kind) {
		return codebook.need(kind).map(Codebook.Choice::name).orElseGet(() -> Text.of(Map.of("en", kind)));
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("needs belong to a space");
		}
		return space;
	}

	private record Elsewhere(int passages, LocalDate heardOn) {
	}

}
