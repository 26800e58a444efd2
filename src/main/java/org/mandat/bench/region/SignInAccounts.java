package org.mandat.bench.region;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.mandat.identity.Accounts;
import org.mandat.jurisdiction.Persons;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Outcome;

/**
 * Accounts with passwords, opened by the product itself: signing in is measured with the
 * hash that the product uses.
 */
public final class SignInAccounts {

	/** The password of all of them. */
	public static final String PASSWORD = "a lamp beside four old bridges";

	private final Accounts accounts;

	private final Persons persons;

	/** Opens them by these. */
	public SignInAccounts(Accounts accounts, Persons persons) {
		this.accounts = accounts;
		this.persons = persons;
	}

	/** Opens so many and gives their logins. */
	public List<String> open(Town town, int count) {
		List<String> logins = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			String login = "bench-sign-in-" + i + "@example.org";
			Outcome<UUID> opened = Walls.as(Reader.system(town.space()),
					() -> this.accounts.openToTry(login, PASSWORD, this.persons.create("Sign-In", null, null)));
			if (opened instanceof Outcome.Refused<UUID> refused) {
				throw new IllegalStateException("no account for the sign-in: " + refused.why());
			}
			logins.add(login);
		}
		return logins;
	}

}
