package org.mandat.platform.translation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What texts said before they were given a new meaning. Whoever brings a translation up
 * to date sees what has changed, and not only what is there now.
 */
@Component
public class EarlierTexts {

	private final JdbcClient sql;

	EarlierTexts(JdbcClient sql) {
		this.sql = sql;
	}

	/**
	 * Keeps a form that is about to be overwritten; within the transaction of the act.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void keep(String kind, UUID record, String lang, KeptText.Form form) {
		form.fields().forEach((field, words) -> this.sql.sql("""
				insert into platform.earlier_text (space_id, kind, record_id, lang, gives, field, words)
				values (?, ?, ?, ?, ?, ?, ?)
				on conflict (space_id, kind, record_id, lang, gives, field) do update set words = excluded.words
				""").params(space(), kind, record, lang, form.gives(), field, words).update());
	}

	/** What the text said in a language when it had this meaning. */
	@Transactional(readOnly = true)
	public Optional<Map<String, String>> of(String kind, UUID record, String lang, int gives) {
		Map<String, String> fields = new LinkedHashMap<>();
		this.sql.sql("""
				select field, words from platform.earlier_text
				 where space_id = ? and kind = ? and record_id = ? and lang = ? and gives = ?
				""").params(space(), kind, record, lang, gives).query((row) -> {
			fields.put(row.getString(1), row.getString(2));
		});
		return fields.isEmpty() ? Optional.empty() : Optional.of(fields);
	}

	/** Forgets a record that is gone; within the transaction of the act. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(String kind, UUID record) {
		this.sql.sql("delete from platform.earlier_text where space_id = ? and kind = ? and record_id = ?")
			.params(space(), kind, record)
			.update();
	}

	private static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("texts belong to a space");
		}
		return space;
	}

}
