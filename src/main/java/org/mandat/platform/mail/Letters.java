package org.mandat.platform.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.security.Vault;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Text;
import org.mandat.platform.web.Installation;
import org.mandat.platform.web.PublicAddress;
import org.springframework.stereotype.Component;

/** Words a letter of one or several mails in the language of who gets it. */
@Component
public final class Letters {

	/** Where a person says which mails may be left out. */
	static final String CHOICE = "/account/notifications";

	private final Messages messages;

	private final Languages languages;

	private final Addressees addressees;

	private final PublicAddress address;

	private final Installation installation;

	private final Vault vault;

	Letters(Messages messages, Languages languages, Addressees addressees, PublicAddress address,
			Installation installation, Vault vault) {
		this.messages = messages;
		this.languages = languages;
		this.addressees = addressees;
		this.address = address;
		this.installation = installation;
		this.vault = vault;
	}

	/** To whom a mail goes as things stand now, or nothing. */
	Optional<Addressee> addressee(MailRow mail) {
		if (mail.tenure() != null) {
			return this.addressees.holder(mail.tenure()).map((holder) -> inLanguageOf(mail, holder));
		}
		if (mail.person() != null) {
			return this.addressees.person(mail.person()).map((person) -> inLanguageOf(mail, person));
		}
		return Optional.of(new Addressee(mail.id(), "", mail.address(),
				this.languages.firstOf(List.of(String.valueOf(mail.language()))), true));
	}

	private Addressee inLanguageOf(MailRow mail, Addressee to) {
		return (mail.language() == null) ? to : new Addressee(to.person(), to.name(), to.address(),
				this.languages.firstOf(List.of(mail.language())), to.reached());
	}

	/** The letter; the mails are to the same addressee. */
	Letter of(List<MailRow> mails, Addressee to, boolean secrets) {
		Language language = to.language();
		List<String> parts = new ArrayList<>();
		parts.add(to.name().isBlank() ? say(language, "platform.mail.letter.greetingOnly")
				: say(language, "platform.mail.letter.greeting", line(to.name())));
		for (MailRow mail : mails) {
			parts.add(say(language, mail.text(), facts(mail, language)));
			String path = path(mail, secrets);
			if (path != null) {
				parts.add(whole(path));
			}
		}
		String sender = line(sender(language));
		parts.add("-- \n" + say(language, "platform.mail.letter.foot", sender, operator(language)));
		if (mails.stream().allMatch(MailRow::optional)) {
			parts.add(say(language, "platform.mail.letter.choice", whole(CHOICE)));
		}
		String subject = (mails.size() == 1) ? subject(mails.getFirst(), language)
				: say(language, "platform.mail.letter.several", mails.size());
		return new Letter(line(subject) + " – " + sender, String.join("\n\n", parts) + "\n");
	}

	/** The subject of one mail. */
	String subject(MailRow mail, Language language) {
		return say(language, mail.subject(), facts(mail, language));
	}

	/** The name in which mails of the reader's space go out. */
	String sender(Language language) {
		if (AuditTrail.INSTALLATION.equals(MailRepository.space())) {
			return this.installation.operator();
		}
		Text name = this.addressees.sender();
		return name.in(language);
	}

	/** The sentence that says who runs the server, or that nobody was named yet. */
	String operator(Language language) {
		String operator = line(this.installation.operator());
		if (operator.isBlank()) {
			return say(language, "platform.foot.operatorUnknown");
		}
		String sentence = say(language, "platform.foot.operator", operator);
		// A name such as "Example d.o.o." ends the sentence by itself.
		return sentence.endsWith(".") ? sentence : sentence + ".";
	}

	/** The address of a path, for a header. */
	String whole(String path) {
		return Objects.requireNonNullElse(this.address.of(path), path);
	}

	byte[] seal(MailRow mail, String path) {
		return this.vault.seal(path.getBytes(java.nio.charset.StandardCharsets.UTF_8), "mail " + mail.id());
	}

	private @Nullable String path(MailRow mail, boolean secrets) {
		byte[] secret = mail.secret();
		if (secret == null) {
			return mail.path();
		}
		if (!secrets) {
			return null;
		}
		try {
			return new String(this.vault.open(secret, "mail " + mail.id()), java.nio.charset.StandardCharsets.UTF_8);
		}
		catch (Vault.Closed ex) {
			return null;
		}
	}

	private static Object[] facts(MailRow mail, Language language) {
		return mail.facts().stream().map((fact) -> fact.in(language)).toArray();
	}

	private String say(Language language, String key, Object... args) {
		return this.messages.text(language, key, args);
	}

	/** Nothing that ends a line may stand in a header or begin a part of a letter. */
	static String line(String text) {
		return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ").strip();
	}

	/** A letter as it is read. */
	public record Letter(String subject, String text) {
	}

}
