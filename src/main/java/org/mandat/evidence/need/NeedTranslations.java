package org.mandat.evidence.need;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.evidence.EvidencePermissions;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Reading;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.translation.KeptText;
import org.mandat.platform.translation.Rendering;
import org.mandat.platform.translation.TextKind;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The statements of needs in the languages of the space. A need that the space has not
 * said in its own words has nothing to translate: its name is the pack's.
 */
@Component
@Order(20)
class NeedTranslations implements TextKind {

	private static final int LONGEST = 500;

	private final JdbcClient sql;

	private final NeedTexts texts;

	private final NeedSteps steps;

	private final NeedEntries entries;

	private final AuditTrail audit;

	NeedTranslations(JdbcClient sql, NeedTexts texts, NeedSteps steps, NeedEntries entries, AuditTrail audit) {
		this.sql = sql;
		this.texts = texts;
		this.steps = steps;
		this.entries = entries;
		this.audit = audit;
	}

	@Override
	public String key() {
		return NeedTexts.KIND;
	}

	@Override
	public String nameKey() {
		return "evidence.text.need";
	}

	@Override
	public String fieldKey(String field) {
		return "evidence.need.form.statement";
	}

	@Override
	public String readPermission() {
		return EvidencePermissions.READ;
	}

	@Override
	public String writePermission() {
		return EvidencePermissions.CODE;
	}

	@Override
	public boolean passages() {
		return true;
	}

	@Override
	public int longest(String field) {
		return LONGEST;
	}

	@Override
	@Transactional(readOnly = true)
	public List<KeptText> texts() {
		return Reading.once(new Asked(NeedReading.space()), () -> this.texts.texts(null));
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<KeptText> find(UUID record) {
		return this.texts.texts(record).stream().findFirst();
	}

	@Override
	@Transactional
	public Outcome<UUID> take(Rendering rendering) {
		UUID need = rendering.record();
		this.sql.sql("select 1 from evidence.need where space_id = ? and id = ? for update")
			.params(NeedReading.space(), need)
			.query(Integer.class)
			.list();
		Optional<KeptText> before = find(need);
		if (before.isEmpty()) {
			return Outcome.refused("evidence.text.need.gone");
		}
		return rendering.into(before.get(), (gives) -> write(before.get(), rendering, gives));
	}

	private Outcome<UUID> write(KeptText before, Rendering rendering, int gives) {
		UUID need = before.record();
		String statement = rendering.field(NeedTexts.STATEMENT);
		KeptText.Form former = before.in(rendering.lang());
		this.sql.sql("update evidence.need set version = version + 1 where space_id = ? and id = ?")
			.params(NeedReading.space(), need)
			.update();
		this.texts.put(need, rendering.lang(), statement, gives);
		this.steps.note(need, "stated", rendering.lang(), (former == null) ? null : former.head(), statement);
		this.entries.put(need, this.texts.kind(need));
		this.audit.changed("evidence.need-changed", "need", need, before, rendering);
		return Outcome.done(need);
	}

	private record Asked(UUID space) {
	}

}
