package org.mandat.administration.operator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.mandat.administration.AdministrationPermissions;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.paper.PaperKind;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;

/**
 * A paper that operator or municipality owes, filled with what is known. It says itself
 * that no lawyer has read it yet.
 */
final class OwedPaper implements PaperKind {

	private final String name;

	private final List<String> parts;

	private final PaperFacts facts;

	private final Messages messages;

	OwedPaper(String name, List<String> parts, PaperFacts facts, Messages messages) {
		this.name = name;
		this.parts = parts;
		this.facts = facts;
		this.messages = messages;
	}

	@Override
	public String key() {
		return this.name;
	}

	@Override
	public String permission() {
		return AdministrationPermissions.READ;
	}

	@Override
	public String nameKey() {
		return "administration.paper." + this.name + ".title";
	}

	@Override
	public Optional<Content> content(PaperKind.Order order) {
		return Optional.of(content(order.language(), order.on()));
	}

	Content content(Language language, LocalDate on) {
		Object[] facts = this.facts.of(language, on);
		String key = "administration.paper." + this.name + ".";
		return new Content(this.messages.text(language, key + "title"), null,
				List.of(this.messages.text(language, key + "lead", facts),
						this.messages.text(language, "administration.paper.unread")),
				this.parts.stream()
					.map((part) -> new Section(this.messages.text(language, key + part),
							List.of(new Sentence(Words.of(this.messages.text(language, key + part + ".text", facts))))))
					.toList(),
				List.of(), List.of());
	}

}
