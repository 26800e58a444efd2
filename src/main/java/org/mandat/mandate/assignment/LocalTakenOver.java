package org.mandat.mandate.assignment;

import org.mandat.mandate.LocalIntake;
import org.mandat.mandate.agreement.AgreementIntake;
import org.mandat.platform.text.Languages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what a space settled on its duties before. */
@Component
public class LocalTakenOver implements LocalIntake {

	private final AgreementIntake agreements;

	private final Assignments assignments;

	LocalTakenOver(AgreementIntake agreements, Assignments assignments) {
		this.agreements = agreements;
		this.assignments = assignments;
	}

	@Override
	@Transactional
	public void agreed(Agreed agreed) {
		this.agreements.take(agreed);
	}

	@Override
	@Transactional
	public void assigned(Assigned assigned) {
		Part part = Part.of(assigned.part()).orElseThrow();
		this.assignments
			.assign(new Assigning(assigned.duty(), part, assigned.post(), null, assigned.document(), assigned.since()),
					Languages.SOURCE)
			.orElse((why) -> {
				throw new IllegalStateException(why.key());
			});
	}

}
