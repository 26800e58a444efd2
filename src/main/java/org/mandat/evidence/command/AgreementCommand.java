package org.mandat.evidence.command;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.mandat.evidence.coding.Agreement;
import org.mandat.evidence.coding.PassageReading;
import org.mandat.evidence.source.SourceReading;
import org.mandat.platform.cli.CommandRefused;
import org.mandat.platform.cli.MandatCommand;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code evidence agreement}: how far two agree who coded the same text apart from one
 * another, each in an own copy of the source, for instance in two spaces.
 */
@Component
@Command(name = "evidence agreement",
		description = "how far the codings of two copies of a text agree: Krippendorff's alpha, Cohen's kappa, F1")
class AgreementCommand implements MandatCommand, Callable<Integer> {

	private final Desk desk;

	private final SourceReading sources;

	private final PassageReading passages;

	private final JsonMapper json;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(arity = "2", paramLabel = "SOURCE", description = "the identifiers of the two copies")
	private List<UUID> copies = List.of();

	@Option(names = "--json", description = "for machines")
	private boolean machine;

	AgreementCommand(Desk desk, SourceReading sources, PassageReading passages, JsonMapper json) {
		this.desk = desk;
		this.sources = sources;
		this.passages = passages;
		this.json = json;
	}

	@Override
	public Integer call() {
		Copy one = copy(this.copies.getFirst());
		Copy other = copy(this.copies.getLast());
		if (!one.text().equals(other.text())) {
			throw new CommandRefused("The two sources have different texts; only copies of one text can be compared");
		}
		List<Integer> both = one.looked().stream().filter(other.looked()::contains).toList();
		if (both.isEmpty()) {
			throw new CommandRefused("No sentence was looked at in both copies");
		}
		List<Set<String>> first = both.stream().map(one::themes).toList();
		List<Set<String>> second = both.stream().map(other::themes).toList();
		Map<String, Agreement> themes = new LinkedHashMap<>();
		new TreeSet<>(Stream.concat(first.stream(), second.stream()).flatMap(Set::stream).toList())
			.forEach((theme) -> themes.put(theme, Agreement.of(theme, first, second)));
		print(both.size(), themes);
		return 0;
	}

	private Copy copy(UUID source) {
		return this.desk.at(source, () -> {
			Map<Integer, Set<String>> themes = new LinkedHashMap<>();
			this.passages.of(source)
				.forEach((passage) -> themes.computeIfAbsent(passage.sentence(), (any) -> new HashSet<>())
					.addAll(passage.themes()));
			return new Copy(this.sources.text(source).orElse(""), this.sources.looked(source), themes);
		});
	}

	private void print(int sentences, Map<String, Agreement> themes) {
		PrintWriter out = this.spec.commandLine().getOut();
		Agreement all = themes.values().stream().reduce(new Agreement(0, 0, 0, 0), Agreement::and);
		if (this.machine) {
			Map<String, Object> facts = new LinkedHashMap<>();
			facts.put("sentences", sentences);
			facts.put("f1", all.f1());
			Map<String, Object> each = new LinkedHashMap<>();
			themes.forEach((theme, one) -> each.put(theme, machine(one)));
			facts.put("themes", each);
			out.println(this.json.writeValueAsString(facts));
			return;
		}
		out.printf("%d sentences were looked at in both copies.%n", sentences);
		out.printf("%-6s %6s %6s %6s %7s %7s %6s%n", "theme", "both", "first", "second", "alpha", "kappa", "F1");
		themes.forEach(
				(theme, one) -> out.printf(Locale.ROOT, "%-6s %6d %6d %6d %7.2f %7.2f %6.2f  %s%n", theme, one.both(),
						one.first(), one.second(), rounded(one.alpha()), rounded(one.kappa()), one.f1(), word(one)));
		out.printf(Locale.ROOT, "%-6s %6d %6d %6d %7s %7s %6.2f%n", "all", all.both(), all.first(), all.second(), "",
				"", all.f1());
	}

	private static Map<String, Object> machine(Agreement one) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("both", one.both());
		facts.put("first", one.first());
		facts.put("second", one.second());
		facts.put("neither", one.neither());
		facts.put("alpha", one.alpha());
		facts.put("kappa", one.kappa());
		facts.put("f1", one.f1());
		return facts;
	}

	/** Without the sign of a nought. */
	private static double rounded(double figure) {
		return Math.round(figure * 100) / 100.0 + 0.0;
	}

	private static String word(Agreement one) {
		if (one.alpha() >= Agreement.GOOD) {
			return "good";
		}
		return (one.alpha() >= Agreement.TENTATIVE) ? "tentative" : "rewrite the definition";
	}

	/**
	 * One of the two copies: its text, the sentences looked at, what was found in each.
	 */
	private record Copy(String text, List<Integer> looked, Map<Integer, Set<String>> found) {

		Set<String> themes(int sentence) {
			return this.found.getOrDefault(sentence, Set.of());
		}

	}

}
