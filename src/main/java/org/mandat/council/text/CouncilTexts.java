package org.mandat.council.text;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.council.CouncilPermissions;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.translation.KeptText;
import org.mandat.platform.translation.Rendering;
import org.mandat.platform.translation.TextKind;
import org.springframework.transaction.annotation.Transactional;

/** One kind of the council's texts, as the page of translations knows it. */
abstract class CouncilTexts implements TextKind {

	private final CouncilText of;

	private final String path;

	private final Wordings wordings;

	CouncilTexts(CouncilText of, String path, Wordings wordings) {
		this.of = of;
		this.path = path;
		this.wordings = wordings;
	}

	/** The name of the act with which a translation is taken back. */
	abstract String act();

	@Override
	public String key() {
		return this.of.kind();
	}

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
	@Transactional(readOnly = true)
	public List<KeptText> texts() {
		return this.wordings.kept(this.of, this.path);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<KeptText> find(UUID record) {
		return this.wordings.find(this.of, record, this.path);
	}

	@Override
	@Transactional
	public Outcome<UUID> take(Rendering rendering) {
		return this.wordings.take(this.of, this.path, act(), rendering);
	}

}
