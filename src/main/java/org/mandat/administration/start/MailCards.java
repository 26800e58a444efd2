package org.mandat.administration.start;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mandat.administration.Card;
import org.mandat.platform.mail.MailPages;
import org.mandat.platform.mail.MailPermissions;
import org.mandat.platform.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * How the mails of the space stand: on their way, refused, come back; numbers only, never
 * to whom.
 */
@Component
@Order(12)
class MailCards implements Card.Source {

	private final MailPages mails;

	MailCards(MailPages mails) {
		this.mails = mails;
	}

	@Override
	public List<Card> cards(Page page, boolean machine) {
		MailPages.Standing now = this.mails.standing();
		List<String> words = new ArrayList<>();
		words.add(page.text("administration.mail.words", now.waiting(), now.toCopy(), now.refused(), now.cameBack()));
		words.add((now.last() == null) ? page.text("administration.mail.never")
				: page.text("administration.mail.last", page.moment(now.last())));
		if (now.closed() != null) {
			words.addFirst(page.text(now.closed().key(), now.closed().args().toArray()));
			return List.of(new Card("mail", Card.State.LOOK, words, page.text("administration.mail.closed.advice"),
					href(page, true)));
		}
		boolean look = now.refused() > 0 || now.cameBack() > 0 || now.toCopy() > 0;
		return List.of(new Card("mail", look ? Card.State.LOOK : Card.State.GOOD, words,
				look ? page.text("administration.mail.advice") : null, href(page, now.last() == null && !look)));
	}

	/** To the mails, or first to the message that tries the server. */
	private static @Nullable String href(Page page, boolean trial) {
		if (trial && page.may(MailPermissions.TRY)) {
			return page.url("mail-server");
		}
		return page.may(MailPermissions.MAILS) ? page.url("mails") : null;
	}

}
