package org.mandat.protocol;

import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.translation.FormTable;
import org.mandat.platform.translation.KeptForms;
import org.mandat.platform.translation.KeptText;
import org.mandat.platform.translation.Rendering;
import org.mandat.platform.translation.StoredTexts;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The subjects of the protocol book in further languages, of this year and the last.
 * Refuses to say an entry anew: the book keeps what was entered, a translation stands
 * beside it. What was voided is not translated.
 */
@Component
@Order(50)
class EntryTexts extends StoredTexts {

	/**
	 * What was entered is a form, too. Every form gives the one meaning that an entry
	 * has; the year in the zone of the office, as the book counts.
	 */
	private static final FormTable TABLE = new FormTable("protocol-entry", "protocol/entries/", "protocol.entry", """
			(select space_id, id as entry_id, lang, subject, 1 as revision, 1 as source_revision from protocol.entry
			  union all
			 select space_id, entry_id, lang, subject, revision, 1 from protocol.entry_text)""", "entry_id", "subject",
			"r.voided_at is null and r.year >= extract(year from now() at time zone '" + Formats.ZONE + "') - 1");

	private static final int LONGEST = 300;

	private final JdbcClient sql;

	private final AuditTrail audit;

	EntryTexts(KeptForms forms, JdbcClient sql, AuditTrail audit) {
		super(TABLE, forms);
		this.sql = sql;
		this.audit = audit;
	}

	@Override
	public String nameKey() {
		return "protocol.text.entry";
	}

	@Override
	public String fieldKey(String field) {
		return "protocol.entry.column.subject";
	}

	@Override
	public String readPermission() {
		return ProtocolPermissions.READ;
	}

	@Override
	public String writePermission() {
		return ProtocolPermissions.KEEP;
	}

	@Override
	public int longest(String field) {
		return LONGEST;
	}

	@Override
	@Transactional
	public Outcome<UUID> take(Rendering rendering) {
		UUID entry = rendering.record();
		Optional<KeptText> before = held(entry);
		if (before.isEmpty()) {
			return Outcome.refused("protocol.text.refused.gone");
		}
		if (rendering.gives() == Rendering.SAYS_NEW || rendering.lang().equals(entered(entry))) {
			return Outcome.refused("protocol.text.refused.asEntered");
		}
		return rendering.into(before.get(), (gives) -> {
			write(entry, rendering.lang(), rendering.field(TABLE.words()));
			this.audit.changed("protocol.entry.translated", key(), entry, before.get(), rendering);
			return Outcome.done(entry);
		});
	}

	/** Puts a subject beside the one that was entered, and lets it be found. */
	void write(UUID entry, String lang, String subject) {
		this.sql.sql("""
				insert into protocol.entry_text (space_id, entry_id, lang, subject) values (?, ?, ?, ?)
				on conflict (space_id, entry_id, lang) do update
				   set subject = excluded.subject, revision = protocol.entry_text.revision + 1
				""").params(EntryRepository.space(), entry, lang, subject).update();
		this.sql.sql("""
				update protocol.entry set folded = folded || ' ' || ?
				 where space_id = ? and id = ? and position(? in folded) = 0
				""")
			.params(SearchIndex.fold(subject), EntryRepository.space(), entry, SearchIndex.fold(subject))
			.update();
	}

	private String entered(UUID entry) {
		return this.sql.sql("select lang from protocol.entry where space_id = ? and id = ?")
			.params(EntryRepository.space(), entry)
			.query(String.class)
			.single();
	}

}
