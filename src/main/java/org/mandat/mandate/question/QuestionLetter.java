package org.mandat.mandate.question;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.BasisWording;
import org.mandat.mandate.Duties;
import org.mandat.mandate.Duty;
import org.mandat.mandate.MandatePermissions;
import org.mandat.mandate.Spoken;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Items;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.paper.PaperKind;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Text;
import org.mandat.platform.text.Worded;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The letter in which questions were asked: to whom, what, about which duty, and by when
 * an answer is asked for. It asserts nothing about a text that was not seen (ground rule
 * G10).
 */
@Component
@Order(61)
class QuestionLetter implements PaperKind {

	static final String KEY = "question-letter";

	private final AskedBook book;

	private final Duties duties;

	private final BasisWording wording;

	private final Spaces spaces;

	private final Messages messages;

	QuestionLetter(AskedBook book, Duties duties, BasisWording wording, Spaces spaces, Messages messages) {
		this.book = book;
		this.duties = duties;
		this.wording = wording;
		this.spaces = spaces;
		this.messages = messages;
	}

	@Override
	public String key() {
		return KEY;
	}

	@Override
	public String permission() {
		return MandatePermissions.READ;
	}

	@Override
	public String nameKey() {
		return "mandate.question.letter";
	}

	@Override
	public boolean standsAlone() {
		return false;
	}

	@Override
	public Optional<Content> content(PaperKind.Order order) {
		List<Question> asked = (order.of() == null) ? List.of() : this.book.ofLetter(order.of(), order.language());
		Optional<Space> space = this.spaces.byId(Spoken.here());
		if (asked.isEmpty() || space.isEmpty()) {
			return Optional.empty();
		}
		Language language = order.language();
		Question first = asked.getFirst();
		List<Items.Item> questions = asked.stream()
			.map((one) -> new Items.Item(null, words(one.words(), language), about(one, space.get(), language)))
			.toList();
		String until = (first.due() == null) ? text(language, "mandate.question.letter.noDay")
				: text(language, "mandate.question.letter.until", Formats.date(language, first.due()));
		return Optional.of(new Content(text(language, "mandate.question.letter.title"),
				text(language, "mandate.question.letter.to", whom(first, language)),
				List.of(text(language, "mandate.question.letter.opening", space.get().name().in(language),
						asked.size())),
				List.of(new Section(text(language, "mandate.question.letter.questions"),
						List.of(new Items(questions, asked.size() > 1))),
						new Section(text(language, "mandate.question.letter.answer"),
								List.of(new Sentence(Words.of(until)),
										new Sentence(Words.of(text(language, "mandate.question.letter.closing")))))),
				List.of(words(first.postName(), language)), List.of()));
	}

	@Override
	public Optional<Content> forMessenger(PaperKind.Order order) {
		return content(order);
	}

	private @Nullable String about(Question question, Space space, Language language) {
		Optional<Duty> duty = Optional.ofNullable(question.duty()).flatMap((id) -> this.duties.find(space.pack(), id));
		String clause = question.clause();
		if (duty.isEmpty()) {
			return (clause == null) ? null : text(language, "mandate.question.letter.clause", clause);
		}
		String basis = this.wording.instrument(duty.get().basis(), language) + " ("
				+ this.wording.seen(duty.get().basis(), language) + ")";
		return text(language, "mandate.question.letter.duty", duty.get().what().in(language),
				(clause == null) ? basis : clause + "; " + basis);
	}

	private String whom(Question question, Language language) {
		Text known = (question.organisation() == null) ? null : this.book.organisations().get(question.organisation());
		return (known == null) ? String.valueOf(question.addressee()) : known.in(language);
	}

	private static Words words(Text text, Language language) {
		return new Words(text.in(language), text.has(language) ? null : text.tags().iterator().next());
	}

	private static Words words(Worded text, Language language) {
		return new Words(text.in(language), text.is(language) ? null : text.lang());
	}

	private String text(Language language, String key, Object... args) {
		return this.messages.text(language, key, args);
	}

}
