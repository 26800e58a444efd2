package org.mandat.mandate.commitment;

import org.mandat.mandate.UpwardIntake;
import org.mandat.mandate.question.AskedIntake;
import org.mandat.platform.text.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over through the same services that people use. */
@Service
public class TakenOver implements UpwardIntake {

	private final AskedIntake questions;

	private final Commitments commitments;

	TakenOver(AskedIntake questions, Commitments commitments) {
		this.questions = questions;
		this.commitments = commitments;
	}

	@Override
	@Transactional
	public void asked(Asked asked) {
		this.questions.take(asked);
	}

	@Override
	@Transactional
	public void promised(Promised promised) {
		Outcome<?> done = this.commitments.note(new Noting(promised.post(), promised.organisation(), "meeting", null,
				promised.on(), promised.due(), null, null), promised.words());
		if (done instanceof Outcome.Refused<?> no) {
			throw new IllegalStateException(no.why().key());
		}
	}

}
