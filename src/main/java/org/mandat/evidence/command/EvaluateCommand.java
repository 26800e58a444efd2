package org.mandat.evidence.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.mandat.evidence.Codebooks;
import org.mandat.evidence.codebook.TeachingReading;
import org.mandat.evidence.suggestion.Evaluation;
import org.mandat.evidence.suggestion.Figures;
import org.mandat.evidence.suggestion.Teaching;
import org.mandat.jurisdiction.Packs;
import org.mandat.platform.cli.CommandRefused;
import org.mandat.platform.cli.MandatCommand;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code evidence evaluate}: how well suggestions meet the coded texts of the practice
 * pack when those are held out.
 */
@Component
@Command(name = "evidence evaluate", description = "how well suggestions meet coded texts that were held out")
class EvaluateCommand implements MandatCommand, Callable<Integer> {

	private static final int PARTS = 6;

	private final Packs packs;

	private final Codebooks codebooks;

	private final JsonMapper json;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = "--practice", defaultValue = "practice", description = "the practice pack")
	private String practice = "practice";

	@Option(names = "--calibrate", description = "learn and print the combination of the methods instead")
	private boolean calibrate;

	@Option(names = "--json", description = "for machines")
	private boolean machine;

	EvaluateCommand(Packs packs, Codebooks codebooks, JsonMapper json) {
		this.packs = packs;
		this.codebooks = codebooks;
		this.json = json;
	}

	@Override
	public Integer call() {
		Teaching teaching = TeachingReading.read(this.packs.get(this.practice), this.codebooks.ofPack(this.practice))
			.orElseThrow(() -> new CommandRefused("This pack teaches nothing: " + this.practice));
		PrintWriter out = this.spec.commandLine().getOut();
		Evaluation evaluation = new Evaluation(teaching);
		if (this.calibrate) {
			out.println(this.json.writeValueAsString(evaluation.calibrated()));
			return 0;
		}
		Map<String, Map<String, Map<String, Figures>>> tables = new LinkedHashMap<>();
		tables.put("each hand held out", evaluation.byHand());
		tables.put("texts held out", evaluation.byText(PARTS));
		tables.put("before and after others are confirmed", evaluation.confirming());
		if (this.machine) {
			out.println(this.json.writeValueAsString(machine(tables)));
		}
		else {
			tables.forEach((name, table) -> print(out, name, table));
		}
		return 0;
	}

	private static void print(PrintWriter out, String name, Map<String, Map<String, Figures>> table) {
		out.printf("%s%n%-30s %-8s %9s %9s %6s %6s %11s%n", name, "method", "language", "sentences", "precision",
				"recall", "F1", "first three");
		table.forEach((method, languages) -> languages
			.forEach((language, one) -> out.printf(Locale.ROOT, "%-30s %-8s %9d %9.3f %6.3f %6.3f %11.3f%n", method,
					language, one.sentences(), one.precision(), one.recall(), one.f1(), one.amongFirst())));
		out.println();
	}

	private static Map<String, Object> machine(Map<String, Map<String, Map<String, Figures>>> tables) {
		Map<String, Object> all = new LinkedHashMap<>();
		tables.forEach((name, table) -> {
			Map<String, Object> methods = new LinkedHashMap<>();
			table.forEach((method, languages) -> {
				Map<String, Object> rows = new LinkedHashMap<>();
				languages
					.forEach((language, one) -> rows.put(language, Map.of("sentences", one.sentences(), "precision",
							one.precision(), "recall", one.recall(), "f1", one.f1(), "first_three", one.amongFirst())));
				methods.put(method, rows);
			});
			all.put(name, methods);
		});
		return all;
	}

}
