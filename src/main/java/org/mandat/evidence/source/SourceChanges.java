package org.mandat.evidence.source;

import java.util.UUID;

import org.mandat.evidence.Evidence;
import org.mandat.evidence.sentence.Sentences;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.web.NotThere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what is said of a source. Its passages say the same afterwards, and whoever
 * they are shared with sees a role only as far as the new facts allow (ground rule G2).
 * The text is never changed.
 */
@Service
public class SourceChanges {

	private final JdbcClient sql;

	private final SourceReading sources;

	private final SourceRepository rows;

	private final SourceKeeping keeping;

	private final AuditTrail audit;

	SourceChanges(JdbcClient sql, SourceReading sources, SourceRepository rows, SourceKeeping keeping,
			AuditTrail audit) {
		this.sql = sql;
		this.sources = sources;
		this.rows = rows;
		this.keeping = keeping;
		this.audit = audit;
	}

	/** Changes the facts; false if somebody else did meanwhile. */
	@Transactional
	public boolean change(UUID id, SourceFacts facts, long version) {
		SourceView before = this.sources.find(id).orElseThrow(NotThere::new);
		String language = (facts.language() == null) ? before.language() : facts.language();
		boolean other = !language.equals(before.language());
		int changed = this.sql
			.sql("""
					update evidence.source
					   set title = :title, kind = :kind, on_date = :on, place_key = :place, event = :event, licence = :licence,
					       language = :language, public = :public, agreed = :agreed, version = version + 1,
					       language_sure = null
					 where space_id = :space and id = :id and version = :version
					""")
			.param("title", facts.title())
			.param("kind", facts.kind())
			.param("on", facts.on())
			.param("place", facts.place())
			.param("event", facts.event())
			.param("licence", facts.licence())
			.param("language", language)
			.param("public", facts.isPublic())
			.param("agreed", facts.agreed())
			.param("space", Evidence.space())
			.param("id", id)
			.param("version", version)
			.update();
		if (changed == 0) {
			return false;
		}
		passages(id, facts, language);
		if (other) {
			split(id, language);
		}
		this.keeping.index(id, facts, language);
		this.audit.changed("evidence.source-changed", "source", id, before.typed(), facts);
		return true;
	}

	private void passages(UUID id, SourceFacts facts, String language) {
		this.sql
			.sql("""
					update evidence.passage p
					   set said_in = :title, said_on = :on, event = :event, language = :language, public = :public,
					       shown_role = case when :agreed or (:public and d.elected_public) then d.attributes ->> 'A-ROLE' end
					  from evidence.passage_detail d
					 where p.space_id = :space and p.source_id = :id and d.space_id = p.space_id and d.passage_id = p.id
					""")
			.param("title", facts.title())
			.param("on", facts.on())
			.param("event", facts.event())
			.param("language", language)
			.param("public", facts.isPublic())
			.param("agreed", facts.agreed())
			.param("space", Evidence.space())
			.param("id", id)
			.update();
	}

	/**
	 * Another language has other abbreviations: as long as nobody has worked on them the
	 * sentences are found anew.
	 */
	private void split(UUID id, String language) {
		boolean worked = this.sql.sql("""
				select exists (select 1 from evidence.sentence
				  where space_id = :space and source_id = :id and looked_at is not null)
				    or exists (select 1 from evidence.passage where space_id = :space and source_id = :id)
				    or exists (select 1 from evidence.rejection where space_id = :space and source_id = :id)
				""").param("space", Evidence.space()).param("id", id).query(Boolean.class).single();
		if (worked) {
			return;
		}
		String text = this.sources.text(id).orElseThrow(NotThere::new);
		this.sql.sql("delete from evidence.sentence where space_id = ? and source_id = ?")
			.params(Evidence.space(), id)
			.update();
		var sentences = Sentences.of(text, language);
		this.rows.addSentences(id, sentences);
		this.sql.sql("update evidence.source set sentences = ? where space_id = ? and id = ?")
			.params(sentences.size(), Evidence.space(), id)
			.update();
	}

}
