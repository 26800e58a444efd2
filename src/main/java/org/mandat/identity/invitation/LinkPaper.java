package org.mandat.identity.invitation;

import java.util.List;

import org.mandat.platform.paper.Paper;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Square;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.paper.PaperDesk;
import org.mandat.platform.paper.PaperPress;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.mandat.platform.web.Reply;
import org.springframework.stereotype.Component;

/**
 * The link as a paper to hand over, in the language of who is invited. It is made in the
 * moment in which the link is, because nobody can read the link again.
 */
@Component
class LinkPaper {

	static final String PDF = "pdf";

	static final String DOCX = "docx";

	private final PaperDesk desk;

	private final PaperPress press;

	private final Messages messages;

	LinkPaper(PaperDesk desk, PaperPress press, Messages messages) {
		this.desk = desk;
		this.press = press;
		this.messages = messages;
	}

	/** The file; refuses with {@link PaperPress.PressBusy} if too many papers wait. */
	Reply.Download file(Invitee invitee, AccessLinks.Made made, String link, Language language, String format) {
		Paper paper = this.desk.paper("invitation", language, content(invitee, made, link, language));
		Reply.Download file = DOCX.equals(format)
				? new Reply.Download("application/vnd.openxmlformats-officedocument.wordprocessingml.document",
						"invitation-" + paper.on() + ".docx", this.press.docx(paper))
				: new Reply.Download("application/pdf", "invitation-" + paper.on() + ".pdf", this.press.pdf(paper));
		this.desk.made(paper, invitee.tenure());
		return file;
	}

	private Content content(Invitee invitee, AccessLinks.Made made, String link, Language language) {
		boolean first = invitee.account() == null;
		Section open = new Section(
				text(language, first ? "identity.invitation.accept" : "identity.invitation.accept.giveBack"),
				List.of(sentence(text(language, "identity.invitation.paper")),
						new Square(link, text(language, "identity.invitation.square")),
						sentence(text(language, "identity.invitation.until", Formats.moment(language, made.until())))));
		Section about = new Section(text(language, "identity.invitation.about.title"),
				List.of(sentence(text(language, "identity.invitation.about"))));
		return new Content(text(language, first ? "identity.invitation.sheet" : "identity.invitation.sheet.giveBack"),
				null, List.of(invitee.name() + ", " + invitee.post().in(language)), List.of(open, about), List.of(),
				List.of());
	}

	private String text(Language language, String key, Object... args) {
		return this.messages.text(language, key, args);
	}

	private static Sentence sentence(String text) {
		return new Sentence(Words.of(text));
	}

}
