package org.mandat.mandate.question;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Threads;
import org.mandat.platform.web.Threads.Bead;
import org.mandat.protocol.PaperNumbers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The thread through the questions: need or duty, question, letter, answer. */
@Component
@Transactional(readOnly = true)
public class AskedThreads implements Threads.Source {

	private final AskedBook book;

	private final AskingChoices choices;

	private final PaperNumbers numbers;

	AskedThreads(AskedBook book, AskingChoices choices, PaperNumbers numbers) {
		this.book = book;
		this.choices = choices;
		this.numbers = numbers;
	}

	@Override
	public List<Bead> from(String kind, List<String> keys, Page page) {
		return switch (kind) {
			case "need", "duty" ->
				this.book.about(kind, keys, page.language()).stream().map((one) -> bead(one, page)).toList();
			case "task" -> this.book.ofTask(UUID.fromString(keys.getFirst()), page.language())
				.map((one) -> bead(one, page))
				.stream()
				.toList();
			default -> List.of();
		};
	}

	/** The thread of a question. */
	List<Bead> of(Question question, Page page) {
		List<Bead> beads = new ArrayList<>();
		before(question.need(), question.duty(), page, beads);
		if (question.again() != null) {
			this.book.find(question.again(), page.language()).ifPresent((first) -> beads.add(bead(first, page)));
		}
		beads.add(new Bead(page.text("mandate.question.thread"), page.in(question.words()),
				page.langOf(question.words()), page.named("mandate.question.state", question.state()), null, false));
		beads
			.add(this.numbers.of(QuestionLetter.KEY, question.letter())
				.map((number) -> new Bead(page.text("mandate.question.letter"), number.label(), null,
						page.date(number.on()),
						page.url("papers", QuestionLetter.KEY) + "?of=" + question.letter() + "&number="
								+ number.label(),
						false))
				.orElseGet(() -> new Bead(page.text("mandate.question.letter"),
						page.text("mandate.question.letter.none"), null, null,
						page.url("papers", QuestionLetter.KEY) + "?of=" + question.letter(), true)));
		return beads;
	}

	/** What a question or a commitment is about. */
	public void before(@Nullable String need, @Nullable String duty, Page page, List<Bead> beads) {
		if (need != null) {
			this.choices.need(need)
				.ifPresent((said) -> beads.add(new Bead(page.text("mandate.question.thread.need"), page.in(said),
						page.langOf(said), null, this.choices.needUrl(page, need), false)));
		}
		if (duty != null) {
			this.choices.duty(page, duty)
				.ifPresent(
						(found) -> beads.add(new Bead(page.text("mandate.question.thread.duty"), page.in(found.what()),
								page.langOf(found.what()), null, page.url("mandate", "duties", found.id()), false)));
		}
	}

	private static Bead bead(Question question, Page page) {
		return new Bead(page.text("mandate.question.thread"), page.in(question.words()), page.langOf(question.words()),
				page.named("mandate.question.state", question.state()), page.url("mandate", "questions", question.id()),
				false);
	}

}
