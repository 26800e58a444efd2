package org.mandat.council.text;

import java.util.Optional;
import java.util.UUID;

import org.mandat.council.CouncilPermissions;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.translation.KeptForms;
import org.mandat.platform.translation.KeptText;
import org.mandat.platform.translation.Rendering;
import org.mandat.platform.translation.StoredTexts;
import org.springframework.transaction.annotation.Transactional;

/** One kind of the council's texts, as the page of translations knows it. */
abstract class CouncilTexts extends StoredTexts {

	private final CouncilText of;

	private final CouncilIndex index;

	private final AuditTrail audit;

	CouncilTexts(CouncilText of, KeptForms forms, CouncilIndex index, AuditTrail audit) {
		super(of.table(), of.table().whetherInUse(), forms);
		this.of = of;
		this.index = index;
		this.audit = audit;
	}

	/** The name of the act with which a translation is taken back. */
	abstract String act();

	@Override
	public String readPermission() {
		return CouncilPermissions.READ;
	}

	@Override
	public String writePermission() {
		return CouncilPermissions.KEEP;
	}

	@Override
	public int longest(String field) {
		return CouncilText.LONGEST;
	}

	@Override
	@Transactional
	public Outcome<UUID> take(Rendering rendering) {
		UUID record = rendering.record();
		Optional<KeptText> before = held(record);
		if (before.isEmpty()) {
			return Outcome.refused("council.text.gone");
		}
		return rendering.into(before.get(), (gives) -> {
			write(before.get(), rendering, gives);
			this.index.refresh(this.of, record);
			this.audit.changed(act(), this.of.kind(), record, before.get(), rendering);
			return Outcome.done(record);
		});
	}

}
