package org.mandat.evidence.need;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebooks;
import org.mandat.evidence.NeedSummary;
import org.mandat.evidence.codebook.OwnLists;
import org.mandat.evidence.source.SourcePlaces;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Reading;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Text;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What reads needs: own rows with what speaks for them, and what is said elsewhere. */
@Repository
@Transactional(readOnly = true)
public class NeedReading {

	/**
	 * A need that was merged into another counts there. Before the own ones, from the
	 * share outwards (decision 1), what other spaces gave this one by name.
	 */
	private static final String HEARD = """
			with root as (
			  select space_id, id, coalesce(merged_into, id) as root, kind from evidence.need where space_id = :space)
			select n.id, n.kind, n.urgency, n.state, n.reason, n.version,
			       count(distinct p.id) as passages, count(distinct p.source_id) as sources,
			       count(distinct coalesce(p.event, p.source_id::text)) as events,
			       count(distinct case when p.id is not null then coalesce(p.place_key, :own) end) as places,
			       max(p.said_on) as heard_on, array_agg(distinct r.kind) as kinds,
			       array_agg(distinct (d.attributes ->> 'A-ROLE') || ' ' || coalesce(p.event, p.source_id::text)) as raised,
			       array(select x.lang from evidence.need_text x
			              where x.space_id = n.space_id and x.need_id = n.id order by x.lang) as langs,
			       array(select x.statement from evidence.need_text x
			              where x.space_id = n.space_id and x.need_id = n.id order by x.lang) as statements,
			       {version} as list_version
			  from root r
			  join evidence.need n on n.space_id = r.space_id and n.id = r.root
			  left join evidence.need_passage s on s.space_id = r.space_id and s.need_id = r.id
			  left join evidence.passage p on p.space_id = s.space_id and p.id = s.passage_id
			  left join evidence.passage_detail d on d.space_id = p.space_id and d.passage_id = p.id
			 group by n.space_id, n.id
			union all
			select null, n.kind, null, null, null, null, count(*), null, null, null, max(p.said_on), null, null, null, null, {version}
			  from platform.share g
			  join evidence.need_passage n on n.space_id = g.space_id and n.passage_id = g.id
			  join evidence.passage p on p.space_id = g.space_id and p.id = g.id
			 where g.to_space = :space and g.kind = 'passage'
			 group by n.kind
			 order by id nulls first
			"""
		.replace("{version}", OwnLists.VERSION);

	private final JdbcClient sql;

	private final Codebooks codebooks;

	private final OwnLists lists;

	private final ListMarks marks;

	private final SourcePlaces places;

	NeedReading(JdbcClient sql, Codebooks codebooks, OwnLists lists, ListMarks marks, SourcePlaces places) {
		this.lists = lists;
		this.sql = sql;
		this.codebooks = codebooks;
		this.marks = marks;
		this.places = places;
	}

	/** All needs that are not merged into another, the most heard first. */
	public List<NeedSummary> all() {
		if (!Walls.current().passages()) {
			return List.of();
		}
		UUID space = space();
		return Reading.once(new Asked(space), () -> all(space));
	}

	private List<NeedSummary> all(UUID space) {
		Map<String, Elsewhere> elsewhere = new LinkedHashMap<>();
		List<NeedSummary> needs = new ArrayList<>();
		this.sql.sql(HEARD)
			.param("space", space)
			.param("own", own(this.places.space(space)))
			.query((RowCallbackHandler) (row) -> {
				this.lists.told(space, row.getInt("list_version"));
				if (row.getObject("id") == null) {
					elsewhere.put(row.getString("kind"),
							new Elsewhere(row.getInt("passages"), row.getObject("heard_on", LocalDate.class)));
				}
				else {
					needs.add(own(row, this.codebooks.of(space), elsewhere));
				}
			});
		Codebook codebook = this.codebooks.of(space);
		elsewhere.keySet()
			.stream()
			.filter((kind) -> codebook.need(kind).isPresent())
			.filter((kind) -> needs.stream().noneMatch((need) -> need.kinds().contains(kind)))
			.sorted()
			.forEach((kind) -> needs.add(new NeedSummary(null, kind, name(codebook, kind), null, null, "open", null, 0,
					0, 0, 0, elsewhere.get(kind).passages(), elsewhere.get(kind).heardOn(), 0, List.of(kind), false)));
		needs.sort(Comparator.comparingInt((NeedSummary need) -> -(need.passages() + need.elsewhere()))
			.thenComparing(NeedSummary::kind));
		return List.copyOf(needs);
	}

	/** The need of this kind, also one that was merged into another. */
	public Optional<NeedSummary> ofKind(String kind) {
		return all().stream().filter((need) -> need.kind().equals(kind)).findFirst();
	}

	/** The need into which the one of this kind was merged. */
	public Optional<NeedSummary> tookIn(String kind) {
		return all().stream().filter((need) -> need.kinds().contains(kind)).findFirst();
	}

	private NeedSummary own(ResultSet row, Codebook codebook, Map<String, Elsewhere> elsewhere) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		String kind = row.getString("kind");
		List<String> kinds = texts(row.getArray("kinds"));
		List<Elsewhere> said = new ArrayList<>();
		kinds.stream().filter(elsewhere::containsKey).map(elsewhere::get).forEach(said::add);
		Text statement = statement(texts(row.getArray("langs")), texts(row.getArray("statements")));
		Text name = (NeedSummary.own(kind) && statement != null) ? statement : name(codebook, kind);
		boolean shared = SharedRule.holds(raised(row.getArray("raised")), this.marks.of(space()).parties());
		return new NeedSummary(id, kind, name, statement, row.getString("urgency"), row.getString("state"),
				row.getString("reason"), row.getInt("passages"), row.getInt("sources"), row.getInt("events"),
				row.getInt("places"), said.stream().mapToInt(Elsewhere::passages).sum(),
				row.getObject("heard_on", LocalDate.class), row.getLong("version"), kinds, shared);
	}

	private static @Nullable Text statement(List<String> langs, List<String> statements) {
		Map<String, String> forms = new LinkedHashMap<>();
		for (int i = 0; i < langs.size(); i++) {
			forms.put(langs.get(i), statements.get(i));
		}
		return forms.isEmpty() ? null : Text.of(forms);
	}

	private static List<SharedRule.Raised> raised(@Nullable Array array) throws SQLException {
		return texts(array).stream().map((one) -> {
			String[] parts = one.split(" ", 2);
			return new SharedRule.Raised(parts[0], parts[1]);
		}).toList();
	}

	/** The key of the place whose space this is, if it is a municipality's. */
	static @Nullable String own(Space space) {
		return "municipality".equals(space.kind()) ? space.placeKey() : null;
	}

	/** A kind that a later list has retired still has its identifier. */
	static Text name(Codebook codebook, String kind) {
		return codebook.need(kind).map(Codebook.Choice::name).orElseGet(() -> Text.of(Map.of("en", kind)));
	}

	static List<String> texts(@Nullable Array array) throws SQLException {
		return (array == null) ? List.of()
				: Arrays.stream((String[]) array.getArray()).filter(java.util.Objects::nonNull).toList();
	}

	/** The reader's space. */
	public static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("needs belong to a space");
		}
		return space;
	}

	private record Asked(UUID space) {
	}

	private record Elsewhere(int passages, LocalDate heardOn) {
	}

}
