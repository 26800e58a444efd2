package org.mandat.platform.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code version}: version, commit, JDK, database, packs with their versions. */
@Component
@Command(name = "version", description = "version, commit, JDK, database, packs with their versions")
class VersionCommand implements MandatCommand, Callable<Integer> {

	private final JdbcClient sql;

	private final ObjectProvider<VersionedPart> parts;

	private final JsonMapper json;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = "--json", description = "for machines")
	private boolean machine;

	VersionCommand(JdbcClient sql, ObjectProvider<VersionedPart> parts, JsonMapper json) {
		this.sql = sql;
		this.parts = parts;
		this.json = json;
	}

	@Override
	public Integer call() {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("version", Version.number());
		facts.put("commit", Version.commit());
		facts.put("jdk", Runtime.version().toString());
		facts.put("database",
				this.sql.sql("select 'PostgreSQL ' || current_setting('server_version')").query(String.class).single());
		List<VersionedPart> all = this.parts.orderedStream().toList();
		all.forEach((part) -> facts.putAll(part.versions()));
		if (this.machine) {
			this.spec.commandLine().getOut().println(this.json.writeValueAsString(facts));
		}
		else {
			facts.forEach((name, value) -> this.spec.commandLine().getOut().println(name + ": " + value));
		}
		return 0;
	}

}
