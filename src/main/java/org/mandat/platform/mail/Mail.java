package org.mandat.platform.mail;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Language;

/**
 * A mail as a module asks for it: to whom, which sentence, which facts, and the page that
 * it leads to. Refuses free text: subject and sentence are keys of messages.
 *
 * @param to to whom
 * @param subject the key of the subject, with the same facts
 * @param text the key of the sentence
 * @param facts what stands in the sentence
 * @param path the page that it leads to, or none
 * @param secret whether the path itself opens something, such as an invitation: then it
 * is kept encrypted, and erased as soon as the mail is sent
 * @param optional whether the addressee may do without: then it says where
 * @param about the record that it is about, or none
 * @param attachments what goes with it
 * @param language in which it is written, or none for that of who gets it
 */
public record Mail(To to, String subject, String text, List<Fact> facts, @Nullable String path, boolean secret,
		boolean optional, @Nullable About about, List<Attachment> attachments, @Nullable Language language) {

	public Mail {
		for (String key : List.of(subject, text)) {
			if (!key.matches("[a-z]+(\\.[A-Za-z0-9-]+){2,}")) {
				throw new IllegalArgumentException("a mail takes keys of messages, no text");
			}
		}
		if (path != null && !path.matches("/[A-Za-z0-9/_.~?=&%-]*")) {
			throw new IllegalArgumentException("a mail leads to a page of this server");
		}
		facts = List.copyOf(facts);
		attachments = List.copyOf(attachments);
	}

	/** A mail with this sentence. */
	public static Mail to(To to, String subject, String text, Fact... facts) {
		return new Mail(to, subject, text, List.of(facts), null, false, false, null, List.of(), null);
	}

	/** Leads to this page of the server. */
	public Mail leadingTo(String page) {
		return new Mail(this.to, this.subject, this.text, this.facts, page, false, this.optional, this.about,
				this.attachments, this.language);
	}

	/** Leads to a page whose address is a secret. */
	public Mail opening(String page) {
		return new Mail(this.to, this.subject, this.text, this.facts, page, true, this.optional, this.about,
				this.attachments, this.language);
	}

	/** One that the addressee may do without. */
	public Mail asChosen() {
		return new Mail(this.to, this.subject, this.text, this.facts, this.path, this.secret, true, this.about,
				this.attachments, this.language);
	}

	/** Says which record of which module it is about, for {@link Mails#about}. */
	public Mail about(String module, UUID record) {
		return new Mail(this.to, this.subject, this.text, this.facts, this.path, this.secret, this.optional,
				new About(module, record), this.attachments, this.language);
	}

	/** With these files. */
	public Mail with(Attachment... files) {
		return new Mail(this.to, this.subject, this.text, this.facts, this.path, this.secret, this.optional, this.about,
				List.of(files), this.language);
	}

	/** Written in this language, whatever the addressee chose elsewhere. */
	public Mail in(Language chosen) {
		return new Mail(this.to, this.subject, this.text, this.facts, this.path, this.secret, this.optional, this.about,
				this.attachments, chosen);
	}

	/** Whether it may share a letter with others to the same person. */
	boolean bundles() {
		return this.attachments.isEmpty() && !this.secret && this.language == null && !(this.to instanceof To.Stated);
	}

	@Override
	public String toString() {
		return "Mail[" + this.text + "]";
	}

	/** To whom a mail goes. */
	public sealed interface To {

		/** Whoever holds the tenure, while it runs: a mail after its end is dropped. */
		record Holder(UUID tenure) implements To {
		}

		/** A person whom the space knows. */
		record Known(UUID person) implements To {
		}

		/** An address that somebody stated, outside of the space. */
		record Stated(String address, Language language) implements To {

			@Override
			public String toString() {
				return "Stated[withheld]";
			}

		}

	}

	/** The record that a mail is about. */
	public record About(String module, UUID record) {
	}

}
