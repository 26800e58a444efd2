package org.mandat.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.translation.KeptText;
import org.mandat.platform.translation.Rendering;
import org.mandat.platform.translation.TextKind;
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
class EntryTexts implements TextKind {

	private static final String KIND = "protocol-entry";

	private static final String SUBJECT = "subject";

	private static final int LONGEST = 300;

	private static final int ONLY = 1;

	private final JdbcClient sql;

	private final AuditTrail audit;

	private final Clock clock;

	EntryTexts(JdbcClient sql, AuditTrail audit, Clock clock) {
		this.sql = sql;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public String key() {
		return KIND;
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
	@Transactional(readOnly = true)
	public List<KeptText> texts() {
		return read(null);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<KeptText> find(UUID record) {
		return read(record).stream().findFirst();
	}

	@Override
	@Transactional
	public Outcome<UUID> take(Rendering rendering) {
		UUID entry = rendering.record();
		this.sql.sql("select 1 from protocol.entry where space_id = ? and id = ? for update")
			.params(EntryRepository.space(), entry)
			.query(Integer.class)
			.list();
		Optional<KeptText> before = find(entry);
		if (before.isEmpty()) {
			return Outcome.refused("protocol.text.refused.gone");
		}
		if (rendering.gives() == Rendering.SAYS_NEW || rendering.lang().equals(entered(entry))) {
			return Outcome.refused("protocol.text.refused.asEntered");
		}
		return rendering.into(before.get(), (gives) -> {
			write(entry, rendering.lang(), rendering.field(SUBJECT));
			this.audit.changed("protocol.entry.translated", KIND, entry, before.get(), rendering);
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

	private List<KeptText> read(@Nullable UUID entry) {
		Map<UUID, Map<String, KeptText.Form>> forms = new LinkedHashMap<>();
		this.sql
			.sql("""
					select e.id, e.lang, e.subject, 1 as revision, 0 as place from protocol.entry e
					 where e.space_id = :space and e.voided_at is null and e.year >= :since and (:entry::uuid is null or e.id = :entry)
					union all
					select e.id, x.lang, x.subject, x.revision, 1 from protocol.entry e
					  join protocol.entry_text x on x.space_id = e.space_id and x.entry_id = e.id
					 where e.space_id = :space and e.voided_at is null and e.year >= :since and (:entry::uuid is null or e.id = :entry)
					 order by 1 desc, 5, 2
					""")
			.param("space", EntryRepository.space())
			.param("since", LocalDate.now(this.clock.withZone(Formats.ZONE)).getYear() - 1)
			.param("entry", entry)
			.query((row) -> {
				forms.computeIfAbsent(row.getObject(1, UUID.class), (any) -> new LinkedHashMap<>())
					.put(row.getString(2), KeptText.Form.of(SUBJECT, row.getString(3), row.getInt(4), ONLY));
			});
		return forms.entrySet()
			.stream()
			.map((one) -> new KeptText(one.getKey(), "protocol/entries/" + one.getKey(), one.getValue()))
			.toList();
	}

}
