package org.mandat.platform.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.mandat.platform.check.Check;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code check}: audit chain, walls, packs, references, backup age; 1 if anything is not
 * well.
 */
@Component
@Command(name = "check", description = "audit chain, walls, packs, references, backup age")
class CheckCommand implements MandatCommand, Callable<Integer> {

	private final ObjectProvider<Check> checks;

	private final JsonMapper json;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = "--json", description = "for machines")
	private boolean machine;

	CheckCommand(ObjectProvider<Check> checks, JsonMapper json) {
		this.checks = checks;
		this.json = json;
	}

	@Override
	public Integer call() {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("ok", Boolean.TRUE);
		boolean[] ok = { true };
		this.checks.orderedStream().forEach((check) -> {
			Check.Result result = check.run();
			Map<String, Object> facts = new LinkedHashMap<>();
			facts.put("ok", result.ok());
			facts.putAll(result.facts());
			all.put(check.name(), facts);
			ok[0] &= result.ok();
		});
		all.put("ok", ok[0]);
		PrintWriter out = this.spec.commandLine().getOut();
		if (this.machine) {
			out.println(this.json.writeValueAsString(all));
		}
		else {
			all.forEach((name, facts) -> out.println(name + ": " + facts));
		}
		return ok[0] ? 0 : CommandLineMain.REFUSED;
	}

}
