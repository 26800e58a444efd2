package org.mandat.platform.translation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the texts of the reader's space stand, as the database keeps it beside them
 * ({@code platform.text_state}): a stretch of a list is one range of an index. Knows of
 * no translator; what is at one is left to who asks.
 */
@Component
public class TextStates {

	private final JdbcClient sql;

	TextStates(JdbcClient sql) {
		this.sql = sql;
	}

	/** The states in which there are texts at all, by kind. */
	@Transactional(readOnly = true)
	public Map<String, Set<TextState>> present(Collection<String> kinds, List<String> languages) {
		Map<String, Set<TextState>> present = new HashMap<>();
		String which = (languages.size() == 1) ? "t.lang = :lang" : "t.lead > 0";
		JdbcClient.StatementSpec asked = this.sql
			.sql("select k.kind, s.state from unnest(:kinds) as k (kind) cross join (values (0), (1), (3)) as s (state)"
					+ " where exists (select 1 from platform.text_state t where t.space_id = :space"
					+ " and t.kind = k.kind and t.state = s.state and " + which + ")")
			.param("kinds", kinds.toArray(String[]::new))
			.param("space", KeptForms.space());
		((languages.size() == 1) ? asked.param("lang", languages.getFirst()) : asked).query((row) -> {
			present.computeIfAbsent(row.getString(1), (any) -> new HashSet<>()).add(TextState.values()[row.getInt(2)]);
		});
		return present;
	}

	/** The records of a stretch, without those that are at a translator. */
	List<UUID> stretch(String kind, Stretch asked, Collection<UUID> without) {
		boolean one = asked.languages().size() == 1;
		String which = one ? "lang = :lang" : asked.isFirst() ? "lead = 2" : "lead > 0";
		JdbcClient.StatementSpec statement = this.sql
			.sql("select record_id from platform.text_state"
					+ " where space_id = :space and kind = :kind and state = :state and " + which
					+ ((asked.after() == null) ? "" : " and record_id < :after")
					+ (without.isEmpty() ? "" : " and record_id <> all (:without)")
					+ " order by record_id desc limit :most")
			.param("space", KeptForms.space())
			.param("kind", kind)
			.param("state", asked.urgent().ordinal())
			.param("most", asked.most());
		statement = one ? statement.param("lang", asked.languages().getFirst()) : statement;
		statement = (asked.after() == null) ? statement : statement.param("after", asked.after());
		statement = without.isEmpty() ? statement : statement.param("without", without.toArray(UUID[]::new));
		return statement.query(UUID.class).list();
	}

	/** How many texts are in each state, by kind and language, without these records. */
	@Transactional(readOnly = true)
	public Map<String, Map<String, Map<TextState, Integer>>> tally(Collection<String> kinds, Collection<UUID> without) {
		Map<String, Map<String, Map<TextState, Integer>>> tally = new HashMap<>();
		JdbcClient.StatementSpec asked = this.sql
			.sql("select kind, lang, state, count(*) from platform.text_state"
					+ " where space_id = :space and kind = any (:kinds)"
					+ (without.isEmpty() ? "" : " and record_id <> all (:without)") + " group by kind, lang, state")
			.param("space", KeptForms.space())
			.param("kinds", kinds.toArray(String[]::new));
		(without.isEmpty() ? asked : asked.param("without", without.toArray(UUID[]::new))).query((row) -> {
			tally.computeIfAbsent(row.getString(1), (any) -> new HashMap<>())
				.computeIfAbsent(row.getString(2), (any) -> new EnumMap<>(TextState.class))
				.put(TextState.values()[row.getInt(3)], row.getInt(4));
		});
		return tally;
	}

	/**
	 * In how many of these languages a text of these kinds has fallen behind, wherever
	 * its translation is.
	 */
	@Transactional(readOnly = true)
	public int behind(Collection<TextKind> kinds, Set<String> languages) {
		int kept = this.sql
			.sql("select count(*) from platform.text_state where space_id = :space and kind = any (:kinds)"
					+ " and lang = any (:languages) and state = :behind")
			.param("space", KeptForms.space())
			.param("kinds", kinds.stream().filter(TextKind::kept).map(TextKind::key).toArray(String[]::new))
			.param("languages", languages.toArray(String[]::new))
			.param("behind", TextState.BEHIND.ordinal())
			.query(Integer.class)
			.single();
		return kept + (int) kinds.stream()
			.filter((kind) -> !kind.kept())
			.flatMap((kind) -> kind.texts().stream())
			.flatMap((text) -> languages.stream().filter(text::isBehind))
			.count();
	}

	/**
	 * Counts all texts of these kinds anew, as after a change of the languages; gives how
	 * many rows were different. Where nothing changed it is none, for triggers keep them.
	 */
	@Transactional
	public int recount(Collection<TextKind> kinds) {
		return kinds.stream()
			.filter(TextKind::kept)
			.mapToInt((kind) -> this.sql.sql("select platform.recount_" + name(kind.key()) + "(?, null)")
				.param(KeptForms.space())
				.query(Integer.class)
				.single())
			.sum();
	}

	/** Keys of kinds are of the code; what could be anything else is refused. */
	private static String name(String kind) {
		if (!kind.matches("[a-z-]{1,30}")) {
			throw new IllegalArgumentException("no kind of text has this key");
		}
		return kind.replace('-', '_');
	}

}
