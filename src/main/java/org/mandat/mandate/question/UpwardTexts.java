package org.mandat.mandate.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.MandatePermissions;
import org.mandat.mandate.Spoken;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.translation.EarlierTexts;
import org.mandat.platform.translation.KeptText;
import org.mandat.platform.translation.Rendering;
import org.mandat.platform.translation.TextKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * What questions and commitments say, in several languages; each in the table of its own
 * kind.
 */
public abstract class UpwardTexts implements TextKind {

	private static final String WORDS = "words";

	private final String kind;

	private final JdbcClient sql;

	private final EarlierTexts earlier;

	private final SearchIndex search;

	private final AuditTrail audit;

	private final Spaces spaces;

	/** A kind of text by the word that its tables and pages are named after. */
	protected UpwardTexts(String kind, JdbcClient sql, EarlierTexts earlier, SearchIndex search, AuditTrail audit,
			Spaces spaces) {
		this.kind = kind;
		this.sql = sql;
		this.earlier = earlier;
		this.search = search;
		this.audit = audit;
		this.spaces = spaces;
	}

	/** Why its words cannot be said anew, or nothing. */
	protected Optional<String> fixed(UUID record) {
		return Optional.empty();
	}

	/** A statement with the names of this kind's tables put in. */
	protected abstract String named(String statement);

	@Override
	public String key() {
		return this.kind;
	}

	@Override
	public String nameKey() {
		return "mandate." + this.kind + ".text";
	}

	@Override
	public String fieldKey(String field) {
		return "mandate." + this.kind + ".column.words";
	}

	@Override
	public String readPermission() {
		return MandatePermissions.READ;
	}

	@Override
	public String writePermission() {
		return QuestionPermissions.ASK;
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
		UUID record = rendering.record();
		this.sql.sql(named("select 1 from {records} where space_id = ? and id = ? for update"))
			.params(Spoken.here(), record)
			.query(Integer.class)
			.list();
		Optional<KeptText> before = find(record);
		if (before.isEmpty()) {
			return Outcome.refused("mandate." + this.kind + ".text.gone");
		}
		Optional<String> fixed = (rendering.gives() == Rendering.SAYS_NEW && before.get().in(rendering.lang()) != null)
				? fixed(record) : Optional.empty();
		if (fixed.isPresent()) {
			return Outcome.refused(fixed.get());
		}
		return rendering.into(before.get(), (gives) -> {
			write(before.get(), rendering.lang(), rendering.field(WORDS), gives);
			this.audit.changed("mandate." + this.kind + "-worded", this.kind, record, before.get(), rendering);
			return Outcome.done(record);
		});
	}

	private void write(KeptText before, String lang, String words, int gives) {
		KeptText.Form former = before.in(lang);
		if (former != null && former.gives() < gives) {
			this.earlier.keep(this.kind, before.record(), lang, former);
		}
		this.sql.sql(named("""
				insert into {forms} as f (space_id, {key}, lang, words, revision, source_revision)
				values (?, ?, ?, ?, 1, ?)
				on conflict (space_id, {key}, lang) do update
				   set words = excluded.words, revision = f.revision + 1, source_revision = excluded.source_revision
				""")).params(Spoken.here(), before.record(), lang, words, gives).update();
		this.search.put(new SearchIndex.Entry(Spoken.here(), this.kind, before.record(), lang, words, "",
				"/s/" + slug() + "/" + before.path(), false, null));
	}

	private String slug() {
		return this.spaces.byId(Spoken.here()).orElseThrow().slug();
	}

	private List<KeptText> read(@Nullable UUID record) {
		Map<UUID, Map<String, KeptText.Form>> forms = new LinkedHashMap<>();
		this.sql.sql(named("""
				select r.id, f.lang, f.words, f.revision, f.source_revision from {records} r
				  join {forms} f on f.space_id = r.space_id and f.{key} = r.id
				 where r.space_id = :space
				   and (:record::uuid is null and r.state = 'open' or r.id = :record)
				 order by r.id desc, f.lang
				""")).param("space", Spoken.here()).param("record", record).query((row) -> {
			forms.computeIfAbsent(row.getObject(1, UUID.class), (any) -> new LinkedHashMap<>())
				.put(row.getString(2), KeptText.Form.of(WORDS, row.getString(3), row.getInt(4), row.getInt(5)));
		});
		return forms.entrySet()
			.stream()
			.map((one) -> new KeptText(one.getKey(), "mandate/" + this.kind + "s/" + one.getKey(), one.getValue()))
			.toList();
	}

}
