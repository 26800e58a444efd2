package org.mandat.mandate.agreement;

import java.util.List;
import java.util.UUID;

import org.mandat.platform.web.Page;
import org.mandat.platform.web.Threads;
import org.mandat.platform.web.Threads.Bead;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From the reminder to the agreement of which it reminds. */
@Component
@Transactional(readOnly = true)
public class AgreementThreads implements Threads.Source {

	private final AgreementBook book;

	AgreementThreads(AgreementBook book) {
		this.book = book;
	}

	@Override
	public List<Bead> from(String kind, List<String> keys, Page page) {
		return "task".equals(kind) ? this.book.ofTask(UUID.fromString(keys.getFirst()), page.language())
			.map((one) -> new Bead(page.text("mandate.agreement.title"), page.in(one.words()), page.langOf(one.words()),
					page.named("mandate.agreement.state", one.standing(this.book.today())),
					page.url("mandate", "agreements", one.id()), false))
			.stream()
			.toList() : List.of();
	}

}
