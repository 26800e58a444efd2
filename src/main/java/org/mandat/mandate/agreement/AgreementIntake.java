package org.mandat.mandate.agreement;

import org.mandat.mandate.LocalIntake.Agreed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what was agreed locally, within the act that takes it over. */
@Component
public class AgreementIntake {

	private final Agreements agreements;

	AgreementIntake(Agreements agreements) {
		this.agreements = agreements;
	}

	/** One agreement; by an exception if it does not fit the rules. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void take(Agreed agreed) {
		this.agreements
			.agree(new Agreeing(agreed.duty(), agreed.body(), agreed.document(), agreed.on(), agreed.until(),
					agreed.post(), null), agreed.words(), 0)
			.orElse((why) -> {
				throw new IllegalStateException(why.key());
			});
	}

}
