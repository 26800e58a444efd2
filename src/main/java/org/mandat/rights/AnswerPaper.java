package org.mandat.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.jurisdiction.Tenure;
import org.mandat.jurisdiction.Tenures;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Items;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.paper.PaperKind;
import org.mandat.platform.privacy.ActsOf;
import org.mandat.platform.privacy.PersonalData;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The answer to a request, to be signed and handed to the person: what was asked and
 * when, what was decided and why; to a request for access also what is kept. Never
 * through a messenger. An erasure is answered before it is carried out, while there is a
 * name.
 */
@Component
@Order(95)
class AnswerPaper implements PaperKind {

	private static final String TENURES = "tenures";

	private final Requests requests;

	private final Tenures tenures;

	private final List<PersonalData> parts;

	private final ActsOf acts;

	private final Messages messages;

	AnswerPaper(Requests requests, Tenures tenures, ObjectProvider<PersonalData> parts, ActsOf acts,
			Messages messages) {
		this.requests = requests;
		this.tenures = tenures;
		this.parts = parts.orderedStream().toList();
		this.acts = acts;
		this.messages = messages;
	}

	@Override
	public String key() {
		return "request-answer";
	}

	@Override
	public String permission() {
		return RightsPermissions.HANDLE;
	}

	@Override
	public String nameKey() {
		return "rights.paper.title";
	}

	@Override
	public boolean standsAlone() {
		return false;
	}

	/** Who asks what is kept gets it letter by letter. */
	@Override
	public boolean asTyped() {
		return true;
	}

	@Override
	public Optional<Content> content(PaperKind.Order order) {
		UUID of = order.of();
		return Optional.ofNullable(of)
			.flatMap(this.requests::find)
			.filter(RequestRow::answered)
			.map((request) -> content(order.language(), request));
	}

	private Content content(Language language, RequestRow request) {
		List<String> lead = List.of(text(language, "rights.paper.to", request.personName()),
				text(language, "rights.paper.asked", text(language, "rights.kind." + request.kind()),
						Formats.date(language, request.received())),
				text(language, "rights.paper.decided", text(language, "rights.state." + request.state())));
		List<Section> sections = new ArrayList<>();
		sections.add(new Section(text(language, "rights.column.reason"),
				List.of(new Sentence(Words.of(String.valueOf(request.reason()))))));
		if ("access".equals(request.kind()) && !"refused".equals(request.state())) {
			sections.add(new Section(text(language, "rights.paper.kept"),
					List.of(new Items(facts(language, request.person()), false))));
			sections.add(new Section(text(language, "rights.paper.done"), List.of(done(language, request.person()))));
		}
		sections.add(new Section(text(language, "rights.paper.more"),
				List.of(new Sentence(Words.of(text(language, "rights.paper.freeWords"))),
						new Sentence(Words.of(text(language, "rights.paper.complaint"))))));
		return new Content(text(language, "rights.paper.title"), null, lead, sections, List.of(), List.of());
	}

	private List<Items.Item> facts(Language language, UUID person) {
		List<Items.Item> items = new ArrayList<>();
		this.parts.forEach((part) -> part.of(person).forEach((name, value) -> {
			if (!TENURES.equals(name)) {
				items.add(new Items.Item(text(language, "identity.file." + name), Words.of(shown(language, value)),
						null));
			}
		}));
		this.tenures.ofPerson(person).forEach((tenure) -> items.add(tenure(language, tenure)));
		return items;
	}

	private String shown(Language language, Object value) {
		return switch (value) {
			case Collection<?> many -> text(language, "rights.paper.entries", many.size());
			case Boolean yes -> text(language, yes ? "identity.file.yes" : "identity.file.no");
			case Instant at -> Formats.moment(language, at);
			case LocalDate day -> Formats.date(language, day);
			default -> value.toString();
		};
	}

	/** Each on its own, for they are what one asks for. */
	private Items.Item tenure(Language language, Tenure tenure) {
		String until = (tenure.until() == null) ? "…" : Formats.shortDate(language, tenure.until());
		return new Items.Item(text(language, "identity.file." + TENURES),
				Words.of(Formats.shortDate(language, tenure.from()) + " – " + until), tenure.document());
	}

	private org.mandat.platform.paper.Paper.Block done(Language language, UUID person) {
		List<ActsOf.Counted> counted = this.acts
			.counted(this.tenures.ofPerson(person).stream().map(Tenure::id).toList());
		if (counted.isEmpty()) {
			return new Sentence(Words.of(text(language, "identity.file.nothing")));
		}
		return new Items(counted.stream()
			.map((one) -> new Items.Item(text(language, one.nameKey()), Words.of(String.valueOf(one.times())),
					Formats.shortDate(language, one.first()) + " – " + Formats.shortDate(language, one.last())))
			.toList(), false);
	}

	private String text(Language language, String key, Object... args) {
		return this.messages.text(language, key, args);
	}

}
