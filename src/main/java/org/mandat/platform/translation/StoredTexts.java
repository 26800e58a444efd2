package org.mandat.platform.translation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

/** A kind of text that lies as one form per language beside its record. */
public abstract class StoredTexts implements TextKind {

	private final FormTable of;

	private final FormTable found;

	private final KeptForms forms;

	protected StoredTexts(FormTable of, KeptForms forms) {
		this(of, of, forms);
	}

	/** One whose texts can still be found when they are no longer on the list. */
	protected StoredTexts(FormTable of, FormTable found, KeptForms forms) {
		this.of = of;
		this.found = found;
		this.forms = forms;
	}

	@Override
	public String key() {
		return this.of.kind();
	}

	@Override
	@Transactional(readOnly = true)
	public List<KeptText> texts() {
		return this.forms.texts(this.of, null);
	}

	@Override
	@Transactional(readOnly = true)
	public List<KeptText> texts(Collection<UUID> records) {
		return this.forms.texts(this.found, records);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<KeptText> find(UUID record) {
		return this.forms.texts(this.found, List.of(record)).stream().findFirst();
	}

	@Override
	@Transactional(readOnly = true)
	public List<KeptText> stretch(Stretch asked) {
		return this.forms.stretch(this.of, asked);
	}

	@Override
	public boolean kept() {
		return true;
	}

	/** The text before it is written, held for the rest of the transaction. */
	protected Optional<KeptText> held(UUID record) {
		this.forms.hold(this.of, record);
		return this.forms.texts(this.found, List.of(record)).stream().findFirst();
	}

	/** Writes what somebody rendered; gives the meaning that it has. */
	protected void write(KeptText before, Rendering rendering, int gives) {
		this.forms.write(this.of, before, rendering.lang(), rendering.field(this.of.words()), gives);
	}

}
