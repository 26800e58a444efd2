package org.mandat.mandate;

import java.util.ArrayList;
import java.util.List;

import org.mandat.mandate.Duty.Basis;
import org.mandat.mandate.Duty.Instrument;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.springframework.stereotype.Component;

/**
 * Says by what something is expected, and honestly whether that text was seen (ground
 * rule G10).
 */
@Component
public class BasisWording {

	private final Messages messages;

	BasisWording(Messages messages) {
		this.messages = messages;
	}

	/** The instrument with number and article, or that none is known. */
	public String instrument(Basis basis, Language language) {
		Instrument instrument = basis.instrument();
		if (instrument == null) {
			return this.messages.text(language, "mandate.basis.none");
		}
		List<String> parts = new ArrayList<>();
		parts.add(instrument.title().in(language));
		if (instrument.number() != null) {
			parts.add(this.messages.text(language, "mandate.basis.number", instrument.number()));
		}
		if (basis.article() != null) {
			parts.add(this.messages.text(language,
					basis.articleChecked() ? "mandate.basis.article" : "mandate.basis.articleUnchecked",
					basis.article()));
		}
		return String.join(", ", parts);
	}

	/** Whether the text can be opened, and where the statement was met. */
	public String seen(Basis basis, Language language) {
		if (basis.textStored()) {
			return this.messages.text(language, "mandate.basis.stored");
		}
		return (basis.source() == null) ? this.messages.text(language, "mandate.basis.noSource")
				: notSeen(basis.source().title(), language);
	}

	/** That the text was not seen, and where the statement was met. */
	String notSeen(String source, Language language) {
		return this.messages.text(language, "mandate.basis.notSeen", source);
	}

}
