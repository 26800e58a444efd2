package org.mandat.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Person;
import org.mandat.jurisdiction.Persons;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Spaces;
import org.mandat.jurisdiction.Tenure;
import org.mandat.jurisdiction.Tenures;
import org.mandat.platform.data.Walls;
import org.mandat.platform.mail.Addressee;
import org.mandat.platform.mail.Addressees;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the mails whom they reach: at the address that the space noted of the person,
 * else at the one by which the person signs in; in the language that the person chose,
 * else in the first of the space.
 */
@Component
class MailReach implements Addressees {

	private final JdbcClient sql;

	private final Persons persons;

	private final Tenures tenures;

	private final Spaces spaces;

	private final SpaceDays days;

	private final Languages languages;

	MailReach(JdbcClient sql, Persons persons, Tenures tenures, Spaces spaces, SpaceDays days, Languages languages) {
		this.sql = sql;
		this.persons = persons;
		this.tenures = tenures;
		this.spaces = spaces;
		this.days = days;
		this.languages = languages;
	}

	@Override
	public Optional<Addressee> holder(UUID tenure) {
		Optional<Tenure> held = this.tenures.find(tenure);
		boolean runs = held.isPresent() && held.get().runs(this.days.here().now());
		return this.persons.ofTenure(tenure).map((person) -> addressee(person, runs));
	}

	@Override
	public Optional<Addressee> person(UUID person) {
		return this.persons.find(person).map((found) -> addressee(found, true));
	}

	@Override
	public Text sender() {
		return here().name();
	}

	private Addressee addressee(Person person, boolean reached) {
		Known account = account(person.id());
		String noted = person.email();
		String address = (noted == null || noted.isBlank()) ? account.login() : noted;
		return new Addressee(person.id(), person.name(), address,
				this.languages.firstOf((account.language() == null) ? here().languages() : List.of(account.language())),
				reached && !person.erased());
	}

	private Known account(UUID person) {
		return this.sql.sql("""
				select a.login, a.language from identity.account a
				  join identity.account_person p on p.account_id = a.id
				 where p.space_id = ? and p.person_id = ? and a.closed_at is null
				""")
			.params(Walls.current().space(), person)
			.query((row, n) -> new Known(row.getString(1), row.getString(2)))
			.optional()
			.orElse(new Known(null, null));
	}

	private Space here() {
		return this.spaces.byId(java.util.Objects.requireNonNull(Walls.current().space())).orElseThrow();
	}

	private record Known(@Nullable String login, @Nullable String language) {
	}

}
