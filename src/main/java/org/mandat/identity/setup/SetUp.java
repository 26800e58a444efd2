package org.mandat.identity.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.mandat.identity.Accounts;
import org.mandat.identity.password.PasswordRules;
import org.mandat.identity.password.Passwords;
import org.mandat.identity.recovery.RecoverySheet;
import org.mandat.identity.recovery.RecoverySheets;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Installation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets the installation up in one transaction: the space, the person, the posts held, the
 * account, the recovery sheet. Refused means that nothing of it is there and the link
 * still holds.
 */
@Service
class SetUp {

	/** The key of the refusal for a link that somebody else used meanwhile. */
	static final String GONE = "identity.setUp.gone";

	private final SetUpLinks links;

	private final FirstSpace first;

	private final Accounts accounts;

	private final Passwords passwords;

	private final PasswordRules rules;

	private final RecoverySheets sheets;

	private final Installation installation;

	private final AuditTrail audit;

	private final TransactionTemplate transactions;

	SetUp(SetUpLinks links, FirstSpace first, Accounts accounts, Passwords passwords, PasswordRules rules,
			RecoverySheets sheets, Installation installation, AuditTrail audit, TransactionTemplate transactions) {
		this.links = links;
		this.first = first;
		this.accounts = accounts;
		this.passwords = passwords;
		this.rules = rules;
		this.sheets = sheets;
		this.installation = installation;
		this.audit = audit;
		this.transactions = transactions;
	}

	/** Why the password is refused, or nothing. */
	Optional<Refusal> refuse(SetUpForm form, FirstSpace.Chosen chosen) {
		List<String> own = new ArrayList<>(chosen.place().name().forms().values());
		own.add(text(form.email()));
		own.add(text(form.name()));
		own.add(text(form.operator()));
		return this.rules.refuse(text(form.password()), own);
	}

	/** Carries the form out, whole or not at all. */
	Outcome<Ready> carryOut(String token, SetUpForm form, FirstSpace.Chosen chosen) {
		String hash = this.passwords.hash(text(form.password()));
		UUID space = Ids.ofKey(chosen.pack().id(), chosen.place().key());
		return Walls.as(Reader.system(space), () -> Objects
			.requireNonNull(this.transactions.execute((status) -> carryOut(token, form, chosen, hash, status))));
	}

	private Outcome<Ready> carryOut(String token, SetUpForm form, FirstSpace.Chosen chosen, String hash,
			TransactionStatus status) {
		if (!this.links.use(token)) {
			status.setRollbackOnly();
			return Outcome.refused(GONE);
		}
		Outcome<UUID> person = this.first.begin(chosen, text(form.name()), text(form.email()),
				"both".equals(form.posts()));
		if (person instanceof Outcome.Refused<UUID>(Refusal why)) {
			status.setRollbackOnly();
			return new Outcome.Refused<>(why);
		}
		UUID account = this.accounts.keep(text(form.email()), hash, ((Outcome.Done<UUID>) person).value())
			.orElse((why) -> {
				throw new IllegalStateException("the first account cannot be taken: " + why.key());
			});
		this.accounts.chooseLanguage(account, text(form.language()));
		this.installation.keep("operator", text(form.operator()).strip());
		RecoverySheet sheet = this.sheets.make();
		this.audit.done("identity.set-up", "space", Objects.requireNonNull(Walls.current().space()));
		return Outcome.done(new Ready(account, sheet));
	}

	private static String text(@org.jspecify.annotations.Nullable String text) {
		return (text == null) ? "" : text;
	}

	/** What set-up made. */
	record Ready(UUID account, RecoverySheet sheet) {
	}

}
