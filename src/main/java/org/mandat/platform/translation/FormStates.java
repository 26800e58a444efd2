package org.mandat.platform.translation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The statements that say of each text how it stands in each language. The forms are
 * grouped along their key, so that a stretch ends as soon as it is full.
 */
final class FormStates {

	private final FormTable of;

	private final List<String> languages;

	private final Map<String, Set<UUID>> away;

	FormStates(FormTable of, List<String> languages, Map<String, Set<UUID>> away) {
		this.of = of;
		this.languages = languages;
		this.away = away;
	}

	String stretch(Stretch asked) {
		String earlier = Arrays.stream(TextState.values())
			.filter((state) -> state.ordinal() < asked.urgent().ordinal())
			.map((state) -> " and not " + any(state))
			.collect(Collectors.joining());
		String also = asked.states().contains(asked.urgent()) ? ""
				: " and (" + asked.states().stream().map(this::any).collect(Collectors.joining(" or ")) + ")";
		return this.of.sql("select s.id from " + states(asked.after(), asked.urgent() == TextState.BEHIND) + " and "
				+ any(asked.urgent()) + earlier + also + " order by s.id desc limit :most");
	}

	String tally() {
		String counts = IntStream.range(0, this.languages.size())
			.mapToObj((i) -> Arrays.stream(TextState.values())
				.map((state) -> "count(*) filter (where " + in(i, state) + ")")
				.collect(Collectors.joining(", ")))
			.collect(Collectors.joining(", "));
		return this.of.sql("select " + counts + " from " + states(null, false));
	}

	JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, @Nullable UUID after) {
		JdbcClient.StatementSpec bound = statement.param("space", KeptForms.space());
		for (int i = 0; i < this.languages.size(); i++) {
			bound = bound.param("l" + i, this.languages.get(i));
			if (isAway(i)) {
				bound = bound.param("a" + i, this.away.get(this.languages.get(i)).toArray(UUID[]::new));
			}
		}
		return (after == null) ? bound : bound.param("after", after);
	}

	/** Only a text with a second meaning can have fallen behind. */
	private String states(@Nullable UUID after, boolean changed) {
		return "(select f.{key} as id, max(f.source_revision) as newest"
				+ IntStream.range(0, this.languages.size())
					.mapToObj((i) -> ", " + gives(i) + " as g" + i)
					.collect(Collectors.joining())
				+ " from {forms} f where f.space_id = :space" + ((after == null) ? "" : " and f.{key} < :after")
				+ (changed
						? " and f.{key} in (select {key} from {forms} where space_id = :space and source_revision > 1)"
						: "")
				+ " group by f.{key}) s join {records} r on r.space_id = :space and r.id = s.id where {in-use}";
	}

	/** Of Serbian, which is kept in Cyrillic, also what somebody typed in Latin. */
	private String gives(int i) {
		String own = "max(f.source_revision) filter (where f.lang = :l" + i + ")";
		return "sr-Cyrl".equals(this.languages.get(i))
				? "coalesce(" + own + ", max(f.source_revision) filter (where f.lang = 'sr-Latn'))" : own;
	}

	private String any(TextState state) {
		return IntStream.range(0, this.languages.size())
			.mapToObj((i) -> in(i, state))
			.collect(Collectors.joining(" or ", "(", ")"));
	}

	private String in(int i, TextState state) {
		String home = isAway(i) ? " and not (s.id = any (:a" + i + "))" : "";
		return switch (state) {
			case BEHIND -> "(s.g" + i + " < s.newest" + home + ")";
			case MISSING -> "(s.g" + i + " is null" + home + ")";
			case SENT -> isAway(i) ? "((s.g" + i + " is null or s.g" + i + " < s.newest) and s.id = any (:a" + i + "))"
					: "false";
			case CURRENT -> "(s.g" + i + " = s.newest)";
		};
	}

	private boolean isAway(int i) {
		return !this.away.getOrDefault(this.languages.get(i), Set.of()).isEmpty();
	}

}
