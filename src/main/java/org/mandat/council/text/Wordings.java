package org.mandat.council.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.mandat.platform.translation.EarlierTexts;
import org.mandat.platform.translation.KeptText;
import org.mandat.platform.translation.Rendering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and writes what items and decisions say; only within the transaction of the act.
 * What was typed in Latin gives way to newer words in Cyrillic, of which Latin is made.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Wordings {

	/** The one field of such a text. */
	static final String WORDS = "words";

	private final JdbcClient sql;

	private final EarlierTexts earlier;

	private final CouncilIndex index;

	private final AuditTrail audit;

	Wordings(JdbcClient sql, EarlierTexts earlier, CouncilIndex index, AuditTrail audit) {
		this.sql = sql;
		this.earlier = earlier;
		this.index = index;
		this.audit = audit;
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
		KeptText before = find(of, record, "").orElseThrow();
		KeptText.Form mine = before.in(lang);
		if (mine != null && mine.head().equals(words)) {
			return false;
		}
		write(of, before, lang, words, before.newest() + 1);
		this.index.refresh(of, record);
		return true;
	}

	Outcome<UUID> take(CouncilText of, String path, String act, Rendering rendering) {
		UUID record = rendering.record();
		this.sql.sql(of.sql("select 1 from {records} where space_id = ? and id = ? for update"))
			.params(space(), record)
			.query(Integer.class)
			.list();
		Optional<KeptText> before = find(of, record, path);
		if (before.isEmpty()) {
			return Outcome.refused("council.text.gone");
		}
		return rendering.into(before.get(), (gives) -> {
			write(of, before.get(), rendering.lang(), rendering.field(WORDS), gives);
			this.index.refresh(of, record);
			this.audit.changed(act, of.kind(), record, before.get(), rendering);
			return Outcome.done(record);
		});
	}

	List<KeptText> kept(CouncilText of, String path) {
		return read(of, null, path);
	}

	Optional<KeptText> find(CouncilText of, UUID record, String path) {
		return read(of, record, path).stream().findFirst();
	}

	private void write(CouncilText of, KeptText before, String lang, String words, int gives) {
		UUID record = before.record();
		KeptText.Form former = before.in(lang);
		if (former != null && former.gives() < gives) {
			this.earlier.keep(of.kind(), record, lang, former);
		}
		this.sql.sql(of.sql("""
				insert into {forms} as f (space_id, {key}, lang, words, revision, source_revision)
				values (?, ?, ?, ?, 1, ?)
				on conflict (space_id, {key}, lang) do update
				   set words = excluded.words, revision = f.revision + 1, source_revision = excluded.source_revision
				""")).params(space(), record, lang, words, gives).update();
		this.sql.sql(of.sql("""
				delete from {forms} where space_id = ? and {key} = ? and lang = 'sr-Latn'
				   and ? = 'sr-Cyrl' and source_revision < ?
				""")).params(space(), record, lang, gives).update();
	}

	private List<KeptText> read(CouncilText of, @Nullable UUID record, String path) {
		Map<UUID, Map<String, KeptText.Form>> forms = new LinkedHashMap<>();
		String which = (record == null) ? "{in-use}" : "r.id = :record";
		JdbcClient.StatementSpec statement = this.sql.sql(of.sql("""
				select r.id, f.lang, f.words, f.revision, f.source_revision from {records} r
				  join {forms} f on f.space_id = r.space_id and f.{key} = r.id
				 where r.space_id = :space and
				""" + " " + which + " order by r.id desc, f.lang")).param("space", space());
		((record == null) ? statement : statement.param("record", record)).query((row) -> {
			forms.computeIfAbsent(row.getObject(1, UUID.class), (any) -> new LinkedHashMap<>())
				.put(row.getString(2), KeptText.Form.of(WORDS, row.getString(3), row.getInt(4), row.getInt(5)));
		});
		return forms.entrySet()
			.stream()
			.map((one) -> new KeptText(one.getKey(), path + one.getKey(), one.getValue()))
			.toList();
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("the council's records are read and written within a space");
		}
		return space;
	}

}
