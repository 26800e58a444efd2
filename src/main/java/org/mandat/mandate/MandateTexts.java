package org.mandat.mandate;

import java.util.Optional;
import java.util.UUID;

import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.translation.FormTable;
import org.mandat.platform.translation.KeptForms;
import org.mandat.platform.translation.KeptText;
import org.mandat.platform.translation.Rendering;
import org.mandat.platform.translation.StoredTexts;
import org.springframework.transaction.annotation.Transactional;

/**
 * What questions, commitments and agreements say, in several languages; each in the table
 * of its own kind, translated as long as it is open.
 */
public abstract class MandateTexts extends StoredTexts {

	private final FormTable of;

	private final SearchIndex search;

	private final AuditTrail audit;

	private final Spaces spaces;

	/** A kind of text by the word that its tables and pages are named after. */
	protected MandateTexts(String kind, KeptForms forms, SearchIndex search, AuditTrail audit, Spaces spaces) {
		this(table(kind), forms, search, audit, spaces);
	}

	private MandateTexts(FormTable of, KeptForms forms, SearchIndex search, AuditTrail audit, Spaces spaces) {
		super(of, of.whetherInUse(), forms);
		this.of = of;
		this.search = search;
		this.audit = audit;
		this.spaces = spaces;
	}

	private static FormTable table(String kind) {
		return new FormTable(kind, "mandate/" + kind + "s/", "mandate." + kind, "mandate." + kind + "_text",
				kind + "_id", "words", "r.state = 'open'");
	}

	/** Why its words cannot be said anew, or nothing. */
	protected Optional<String> fixed(UUID record) {
		return Optional.empty();
	}

	/** By what it is found besides its words, such as the number of a document. */
	protected String besides(UUID record) {
		return "";
	}

	@Override
	public String nameKey() {
		return "mandate." + key() + ".text";
	}

	@Override
	public String fieldKey(String field) {
		return "mandate." + key() + ".column.words";
	}

	@Override
	public String readPermission() {
		return MandatePermissions.READ;
	}

	@Override
	@Transactional
	public Outcome<UUID> take(Rendering rendering) {
		UUID record = rendering.record();
		Optional<KeptText> before = held(record);
		if (before.isEmpty()) {
			return Outcome.refused("mandate." + key() + ".text.gone");
		}
		Optional<String> fixed = (rendering.gives() == Rendering.SAYS_NEW && before.get().in(rendering.lang()) != null)
				? fixed(record) : Optional.empty();
		if (fixed.isPresent()) {
			return Outcome.refused(fixed.get());
		}
		return rendering.into(before.get(), (gives) -> {
			write(before.get(), rendering, gives);
			index(before.get(), rendering);
			this.audit.changed("mandate." + key() + "-worded", key(), record, before.get(), rendering);
			return Outcome.done(record);
		});
	}

	private void index(KeptText before, Rendering rendering) {
		String slug = this.spaces.byId(Spoken.here()).orElseThrow().slug();
		this.search.put(new SearchIndex.Entry(Spoken.here(), key(), before.record(), rendering.lang(),
				rendering.field(this.of.words()), besides(before.record()), "/s/" + slug + "/" + before.path(), false,
				null));
	}

}
