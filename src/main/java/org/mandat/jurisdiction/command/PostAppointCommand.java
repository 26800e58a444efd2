package org.mandat.jurisdiction.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.ActsAs;
import org.mandat.jurisdiction.JurisdictionPermissions;
import org.mandat.jurisdiction.Appointment;
import org.mandat.jurisdiction.Person;
import org.mandat.jurisdiction.Persons;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Tenures;
import org.mandat.platform.cli.MandatCommand;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.springframework.stereotype.Component;

/** {@code post appoint}: appoints a person, known here or new, regularly or acting. */
@Component
@Command(name = "post appoint", description = "appoints somebody to a post")
class PostAppointCommand implements MandatCommand, Callable<Integer> {

	private final Tenures tenures;

	private final Persons persons;

	private final SpaceDays days;

	private final Chairs chairs;

	private final Answers answers;

	private final ActsAs acts;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = "--space", required = true, paramLabel = "CODE", description = "the space")
	private String code = "";

	@Option(names = "--post", required = true, paramLabel = "KIND",
			description = "the kind of post; a further chair as KIND:2")
	private String post = "";

	@Option(names = "--person", required = true, paramLabel = "NAME", description = "the person's name")
	private String person = "";

	@Option(names = "--email", description = "the person's e-mail")
	private @Nullable String email;

	@Option(names = "--from", paramLabel = "DATE", description = "the first day (default: today)")
	private @Nullable LocalDate from;

	@Option(names = "--until", paramLabel = "DATE", description = "the last day, if it is set already")
	private @Nullable LocalDate until;

	@Option(names = "--acting", description = "acting, beside or instead of the holder")
	private boolean acting;

	@Option(names = "--document", paramLabel = "NUMBER", description = "the number of the decision")
	private @Nullable String document;

	@Option(names = "--as", paramLabel = "POST", description = ActsAs.DESCRIPTION)
	private @Nullable String as;

	@Option(names = "--lang", defaultValue = "en", description = "the language of the answer")
	private String lang = "en";

	@Option(names = "--json", description = "for machines")
	private boolean machine;

	PostAppointCommand(Tenures tenures, Persons persons, SpaceDays days, Chairs chairs, Answers answers, ActsAs acts) {
		this.tenures = tenures;
		this.persons = persons;
		this.days = days;
		this.chairs = chairs;
		this.answers = answers;
		this.acts = acts;
	}

	@Override
	public Integer call() {
		if (this.person.isBlank()) {
			throw new ParameterException(this.spec.commandLine(), "--person is empty");
		}
		Language language = this.answers.language(this.lang);
		Space space = this.answers.space(this.code, language);
		LocalDate first = (this.from == null) ? this.days.of(space.id()).today() : this.from;
		UUID tenure = this.acts.in(space.id(), this.as, JurisdictionPermissions.APPOINT,
				() -> this.answers.done(this.tenures.appoint(new Appointment(this.chairs.find(this.post, language),
						who(language), first, this.until, this.acting, this.document)), language));
		this.answers.print(this.spec, this.machine, this.answers.text(language, "jurisdiction.tenure.begun"),
				Map.of("tenure", tenure, "space", space.id(), "from", first.toString()));
		return 0;
	}

	private Appointment.Who who(Language language) {
		List<Person> known = this.persons.all()
			.stream()
			.filter((candidate) -> candidate.name().equals(this.person.strip()))
			.filter((candidate) -> this.email == null || this.email.equalsIgnoreCase(candidate.email()))
			.toList();
		return switch (known.size()) {
			case 0 -> new Appointment.Who.Fresh(this.person, null, this.email);
			case 1 -> new Appointment.Who.Known(known.getFirst().id());
			default -> throw this.answers.refusal(Refusal.of("jurisdiction.tenure.refused.severalPersons"), language);
		};
	}

}
