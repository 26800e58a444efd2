package org.mandat.jurisdiction.command;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.ActsAs;
import org.mandat.jurisdiction.JurisdictionPermissions;
import org.mandat.jurisdiction.Days;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Tenure;
import org.mandat.jurisdiction.Tenures;
import org.mandat.platform.cli.MandatCommand;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.springframework.stereotype.Component;

/** {@code post end}: ends the tenure of whoever holds a post now, today at once. */
@Component
@Command(name = "post end", description = "ends the tenure of whoever holds a post now")
class PostEndCommand implements MandatCommand, Callable<Integer> {

	private final Tenures tenures;

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

	@Option(names = "--last-day", paramLabel = "DATE", description = "the last day (default: today, at once)")
	private @Nullable LocalDate lastDay;

	@Option(names = "--acting", description = "the one who acts, not the regular holder")
	private boolean acting;

	@Option(names = "--document", paramLabel = "NUMBER", description = "the number of the decision")
	private @Nullable String document;

	@Option(names = "--as", paramLabel = "POST", description = ActsAs.DESCRIPTION)
	private @Nullable String as;

	@Option(names = "--lang", defaultValue = "en", description = "the language of the answer")
	private String lang = "en";

	@Option(names = "--json", description = "for machines")
	private boolean machine;

	PostEndCommand(Tenures tenures, SpaceDays days, Chairs chairs, Answers answers, ActsAs acts) {
		this.tenures = tenures;
		this.days = days;
		this.chairs = chairs;
		this.answers = answers;
		this.acts = acts;
	}

	@Override
	public Integer call() {
		Language language = this.answers.language(this.lang);
		Space space = this.answers.space(this.code, language);
		UUID ended = this.acts.in(space.id(), this.as, JurisdictionPermissions.APPOINT, () -> {
			Days here = this.days.here();
			Tenure running = running(this.chairs.find(this.post, language), here, language);
			LocalDate last = (this.lastDay == null) ? here.today() : this.lastDay;
			return this.answers.done(this.tenures.end(running.id(), last, this.document, running.version()), language);
		});
		this.answers.print(this.spec, this.machine, this.answers.text(language, "jurisdiction.tenure.ended"),
				Map.of("tenure", ended, "space", space.id()));
		return 0;
	}

	private Tenure running(UUID chair, Days here, Language language) {
		return this.tenures.ofPost(chair)
			.stream()
			.filter((tenure) -> tenure.acting() == this.acting && tenure.runs(here.now()))
			.max(Comparator.comparing(Tenure::begin))
			.orElseThrow(() -> this.answers.refusal(Refusal.of("jurisdiction.tenure.refused.nobody"), language));
	}

}
