package org.mandat.mandate.question;

import java.util.UUID;

import org.mandat.mandate.UpwardIntake.Asked;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Worded;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes over a question, within the act that takes it over. */
@Component
public class AskedIntake {

	private final AskedQuestions questions;

	private final AskedBook book;

	AskedIntake(AskedQuestions questions, AskedBook book) {
		this.questions = questions;
		this.book = book;
	}

	/** A question, and its answer if one came. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void take(Asked asked) {
		UUID id = done(this.questions.ask(new Asking(asked.post(), asked.organisation(), null, asked.duty(), null, null,
				asked.on(), asked.due(), null), asked.words()));
		if (asked.answeredOn() != null) {
			String words = asked.answer();
			done(this.questions.close(this.book.find(id, Languages.SOURCE).orElseThrow(),
					(words == null) ? "empty" : "answered", new Question.Closing(asked.answeredOn(),
							(words == null) ? null : new Worded(words, Languages.SOURCE.tag()), null),
					0));
		}
	}

	private static UUID done(Outcome<UUID> outcome) {
		return outcome.orElse((why) -> {
			throw new IllegalStateException(why.key());
		});
	}

}
