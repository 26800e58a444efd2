package org.mandat.council.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Text;
import org.mandat.platform.translation.KeptForms;
import org.mandat.platform.translation.KeptText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and writes what items and decisions say; only within the transaction of the act.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Wordings {

	private final JdbcClient sql;

	private final KeptForms forms;

	private final CouncilIndex index;

	Wordings(JdbcClient sql, KeptForms forms, CouncilIndex index) {
		this.sql = sql;
		this.forms = forms;
		this.index = index;
	}

	/** What these records say, in all their languages. */
	public Map<UUID, Text> of(CouncilText of, Collection<UUID> records) {
		Map<UUID, Map<String, String>> forms = new HashMap<>();
		if (!records.isEmpty()) {
			this.sql.sql(of.sql("""
					select {key}, lang, words from {forms}
					 where space_id = ? and {key} = any (?) order by {key}, lang
					""")).params(space(), records.toArray(UUID[]::new)).query((row) -> {
				forms.computeIfAbsent(row.getObject(1, UUID.class), (any) -> new LinkedHashMap<>())
					.put(row.getString(2), row.getString(3));
			});
		}
		Map<UUID, Text> texts = new HashMap<>();
		forms.forEach((id, says) -> texts.put(id, Text.of(says)));
		return texts;
	}

	/** Writes what a new record says. */
	public void first(CouncilText of, UUID record, Text text) {
		text.forms()
			.forEach((lang, words) -> this.sql
				.sql(of.sql("insert into {forms} (space_id, {key}, lang, words) values (?, ?, ?, ?)"))
				.params(space(), record, lang, words)
				.update());
		this.index.refresh(of, record);
	}

	/** Writes what a new record says in a further language, as new as the first. */
	public void also(CouncilText of, UUID record, String lang, String words) {
		first(of, record, Text.of(Map.of(lang, words)));
	}

	/**
	 * Says something new in one language; the others have fallen behind from then on.
	 * @return whether anything changed
	 */
	public boolean say(CouncilText of, UUID record, String lang, String words) {
		KeptText before = this.forms.texts(of.table().whetherInUse(), List.of(record))
			.stream()
			.findFirst()
			.orElseThrow();
		KeptText.Form mine = before.in(lang);
		if (mine != null && mine.head().equals(words)) {
			return false;
		}
		this.forms.write(of.table(), before, lang, words, before.newest() + 1);
		this.index.refresh(of, record);
		return true;
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("the council's records are read and written within a space");
		}
		return space;
	}

}
