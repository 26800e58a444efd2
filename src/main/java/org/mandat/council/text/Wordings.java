package org.mandat.council.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Text;
import org.mandat.platform.translation.KeptForms;
import org.mandat.platform.translation.KeptText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes what items and decisions say; only within the transaction of the act.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Wordings {

	private static final TypeReference<Map<String, String>> FORMS = new TypeReference<>() {
	};

	private final JdbcClient sql;

	private final JsonMapper json;

	private final KeptForms forms;

	private final CouncilIndex index;

	Wordings(JdbcClient sql, JsonMapper json, KeptForms forms, CouncilIndex index) {
		this.sql = sql;
		this.json = json;
		this.forms = forms;
		this.index = index;
	}

	/** What {@link CouncilText#says(String)} gave, nothing where the record is silent. */
	public Optional<Text> read(@Nullable String says) {
		return Optional.ofNullable(says).map((forms) -> Text.of(this.json.readValue(forms, FORMS)));
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
