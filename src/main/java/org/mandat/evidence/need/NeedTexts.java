package org.mandat.evidence.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The statements of needs in each language. Each knows the revision of the meaning that
 * it gives, so that a language that has fallen behind is a comparison and not a guess.
 */
@Repository
public class NeedTexts {

	private final JdbcClient sql;

	NeedTexts(JdbcClient sql) {
		this.sql = sql;
	}

	/** The statements of one need, each with whether it has fallen behind. */
	@Transactional(readOnly = true)
	public List<Wording> of(UUID need) {
		List<Row> rows = rows(need);
		int newest = newest(rows);
		List<Wording> wordings = new ArrayList<>();
		rows.forEach(
				(row) -> wordings.add(new Wording(row.lang(), row.statement(), row.revision(), row.gives() < newest)));
		return wordings;
	}

	/**
	 * Writes the statement of one language; gives what stood before if something changed.
	 * @param same whether it says the same as the newest of the others, so that none of
	 * them falls behind
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Change> write(UUID need, String lang, @Nullable String statement, boolean same) {
		List<Row> rows = rows(need);
		Row before = rows.stream().filter((row) -> row.lang().equals(lang)).findFirst().orElse(null);
		int newest = newest(rows);
		if (statement == null) {
			return (before == null) ? Optional.empty() : remove(need, before);
		}
		boolean changed = before == null || !before.statement().equals(statement);
		boolean caughtUp = before != null && same && before.gives() < newest;
		if (!changed && !caughtUp) {
			return Optional.empty();
		}
		int gives = (same && newest > 0) ? newest : newest + 1;
		this.sql.sql("""
				insert into evidence.need_text (space_id, need_id, lang, statement, revision, source_revision)
				values (?, ?, ?, ?, 1, ?)
				on conflict (space_id, need_id, lang) do update
				   set statement = excluded.statement, revision = evidence.need_text.revision + 1,
				       source_revision = excluded.source_revision
				""").params(NeedReading.space(), need, lang, statement, gives).update();
		return Optional.of(new Change((before == null) ? null : before.statement(), statement));
	}

	private Optional<Change> remove(UUID need, Row before) {
		this.sql.sql("delete from evidence.need_text where space_id = ? and need_id = ? and lang = ?")
			.params(NeedReading.space(), need, before.lang())
			.update();
		return Optional.of(new Change(before.statement(), null));
	}

	private List<Row> rows(UUID need) {
		return this.sql.sql("""
				select lang, statement, revision, source_revision as gives
				  from evidence.need_text where space_id = ? and need_id = ? order by lang
				""").params(NeedReading.space(), need).query(Row.class).list();
	}

	private static int newest(List<Row> rows) {
		return rows.stream().mapToInt(Row::gives).max().orElse(0);
	}

	private record Row(String lang, String statement, int revision, int gives) {
	}

	/** What stood before, and what stands now. */
	public record Change(@Nullable String before, @Nullable String after) {
	}

	/**
	 * A statement in one language.
	 *
	 * @param revision how often it was written
	 * @param behind whether another language has said something newer since
	 */
	public record Wording(String lang, String statement, int revision, boolean behind) {
	}

}
