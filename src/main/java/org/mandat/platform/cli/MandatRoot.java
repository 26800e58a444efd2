package org.mandat.platform.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of the command line: options that every command knows. */
@Command(name = "mandat", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "The city's prevention system: work that belongs to posts, claims that lead to their source.",
		synopsisSubcommandLabel = "COMMAND",
		footer = { "", "The launcher ./mandat also knows:",
				"  test     sets up what it needs and runs every test (./mandat test --help)", "",
				"Paths count from the folder one is in; so does the data folder ./data.",
				"Settings by environment, all optional: MANDAT_DATA, MANDAT_PORT,",
				"MANDAT_DATABASE_URL, MANDAT_JAVA_HOME, MANDAT_HEAP; see docs/operate.md.",
				"Exit code: 0 done, 1 refused with a reason, 2 wrong usage." })
class MandatRoot implements Runnable {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = "--data", scope = ScopeType.INHERIT, paramLabel = "DIR",
			description = "the data folder (default: ./data, or MANDAT_DATA)")
	void data(String folder) {
		System.setProperty("mandat.data", folder);
	}

	@Override
	public void run() {
		throw new CommandLine.ParameterException(this.spec.commandLine(), "Say what to do: one of the commands below.");
	}

}
