package org.mandat.platform.translation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and writes texts that lie as one form per language beside their record. What was
 * typed in Latin gives way to newer words in Cyrillic, of which Latin is made; what is
 * overwritten by a new meaning is kept.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class KeptForms {

	private final JdbcClient sql;

	private final EarlierTexts earlier;

	private final TextStates states;

	KeptForms(JdbcClient sql, EarlierTexts earlier, TextStates states) {
		this.sql = sql;
		this.earlier = earlier;
		this.states = states;
	}

	/** All texts in use, or these records whether in use or not; the newest first. */
	public List<KeptText> texts(FormTable of, @Nullable Collection<UUID> records) {
		if (records != null && records.isEmpty()) {
			return List.of();
		}
		Map<UUID, Map<String, KeptText.Form>> forms = new LinkedHashMap<>();
		String which = (records == null) ? "" : " and r.id = any (:records)";
		JdbcClient.StatementSpec statement = this.sql.sql(of.sql("""
				select r.id, f.lang, f.{words}, f.revision, f.source_revision from {records} r
				  join {forms} f on f.space_id = r.space_id and f.{key} = r.id
				 where r.space_id = :space and {in-use}""" + which + " order by r.id desc, f.lang"))
			.param("space", space());
		((records == null) ? statement : statement.param("records", records.toArray(UUID[]::new))).query((row) -> {
			forms.computeIfAbsent(row.getObject(1, UUID.class), (any) -> new LinkedHashMap<>())
				.put(row.getString(2), KeptText.Form.of(of.words(), row.getString(3), row.getInt(4), row.getInt(5)));
		});
		return forms.entrySet()
			.stream()
			.map((one) -> new KeptText(one.getKey(), of.path() + one.getKey(), one.getValue()))
			.toList();
	}

	/**
	 * A stretch of the list: chosen by how the texts stand, read whether in use or not.
	 */
	public List<KeptText> stretch(FormTable of, Stretch asked) {
		Set<UUID> away = asked.allAway();
		List<UUID> records = (asked.urgent() == TextState.SENT) ? List.of()
				: this.states.stretch(of.kind(), asked, away);
		List<KeptText> chosen = new ArrayList<>(records.isEmpty() ? List.of() : texts(of.whetherInUse(), records));
		if (away.isEmpty()) {
			return chosen;
		}
		chosen.addAll(asked.of(texts(of, away)));
		return chosen.stream().sorted(Stretch.NEWEST_FIRST).limit(asked.most()).toList();
	}

	/** Holds a record for the rest of the transaction. */
	public void hold(FormTable of, UUID record) {
		this.sql.sql(of.sql("select 1 from {records} where space_id = ? and id = ? for update"))
			.params(space(), record)
			.query(Integer.class)
			.list();
	}

	/** Writes a form that gives this meaning. */
	public void write(FormTable of, KeptText before, String lang, String words, int gives) {
		UUID record = before.record();
		KeptText.Form former = before.in(lang);
		if (former != null && former.gives() < gives) {
			this.earlier.keep(of.kind(), record, lang, former);
		}
		this.sql.sql(of.sql("""
				insert into {forms} as f (space_id, {key}, lang, {words}, revision, source_revision)
				values (?, ?, ?, ?, 1, ?)
				on conflict (space_id, {key}, lang) do update
				   set {words} = excluded.{words}, revision = f.revision + 1, source_revision = excluded.source_revision
				""")).params(space(), record, lang, words, gives).update();
		this.sql.sql(of.sql("""
				delete from {forms} where space_id = ? and {key} = ? and lang = 'sr-Latn'
				   and ? = 'sr-Cyrl' and source_revision < ?
				""")).params(space(), record, lang, gives).update();
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("texts belong to a space");
		}
		return space;
	}

}
