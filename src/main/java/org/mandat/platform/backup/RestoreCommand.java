package org.mandat.platform.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.cli.Product;
import org.mandat.platform.cli.ServerCommand;
import org.mandat.platform.data.DatabaseAccess;
import org.mandat.platform.data.Migrations;
import org.mandat.platform.database.Login;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code restore}: a backup into a new data folder, or into the empty database that
 * MANDAT_DATABASE_URL names. Reads the whole file before it writes anything.
 */
@Command(name = "restore", description = "puts a backup into a new data folder (--data DIR); overwrites nothing")
public class RestoreCommand implements ServerCommand, Callable<Integer> {

	private final Product product;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "FILE", description = "the backup")
	private Path file = Path.of("");

	@Option(names = "--key", paramLabel = "KEYFILE", description = "the private key of an encrypted backup")
	private @Nullable Path key;

	@Option(names = "--erasures", paramLabel = "FILE",
			description = "the ledger of erasures since (default: erasures.csv beside the backup)")
	private @Nullable Path erasures;

	@Option(names = "--look", description = "verify the file, say what would be done, and do nothing")
	private boolean look;

	@Option(names = "--json", description = "for machines")
	private boolean machine;

	/** Made before the product runs: it must not run on what is not restored yet. */
	public RestoreCommand(Product product) {
		this.product = product;
	}

	@Override
	public Integer call() {
		RestoreTarget target = target();
		BackupFile backup = new BackupFile(this.file, this.key);
		Manifest manifest = backup.verified();
		Restore restore = new Restore(backup, manifest, target);
		Ledger ledger = Ledger.of(this.erasures, this.file);
		Restore.versions(manifest);
		plan(manifest, target, ledger);
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("madeAt", manifest.madeAt().toString());
		facts.put("version", manifest.version());
		facts.put("tables", manifest.tables().size());
		facts.put("rows", manifest.rows());
		facts.put("spaces", manifest.rowsOf("jurisdiction.space"));
		facts.put("target", target.name());
		facts.put("restored", !this.look);
		if (!this.look) {
			Restore.Findings found = restore.carryOut(this.product, ledger);
			facts.put("erasedAgain", found.erasedAgain());
			facts.put("checks", found.checks());
			say("Done: every row is there, the audit chains end where they ended, and the walls stand.");
			say("Everybody signs in again. Start it with ./mandat run and the same --data.");
		}
		if (this.machine) {
			out().println(JsonMapper.builder().build().writeValueAsString(facts));
		}
		return 0;
	}

	private void plan(Manifest manifest, RestoreTarget target, Ledger ledger) {
		say("The backup " + this.file + " is whole. Mandat " + manifest.version() + " made it at " + manifest.madeAt()
				+ "; it holds " + manifest.rows() + " rows of " + manifest.tables().size() + " tables and "
				+ manifest.rowsOf("jurisdiction.space") + " spaces.");
		say("It goes to " + target.name() + ", which is made anew; nothing else is touched.");
		say(manifest.fingerprint().equals(Migrations.fingerprint()) ? "Its tables are those of this Mandat."
				: "Its tables are those of an earlier Mandat; they are brought up to this one after loading.");
		say("Rows, audit chains and walls are checked before it counts; sessions end; " + ledger.entries().size()
				+ " erasures of the ledger are carried out again where they are missing.");
	}

	private RestoreTarget target() {
		Environment environment = new StandardEnvironment();
		String url = environment.getProperty("mandat.database.url", "");
		if (!url.isBlank()) {
			return new ServerTarget(
					new DatabaseAccess(url, login(environment, "owner"), login(environment, "application")));
		}
		FolderTarget folder = new FolderTarget(Path.of(environment.getProperty("mandat.data", "data")));
		try {
			folder.refuseIfTaken();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return folder;
	}

	private static Login login(Environment environment, String who) {
		return new Login(environment.getRequiredProperty("mandat.database." + who + ".user"),
				environment.getRequiredProperty("mandat.database." + who + ".password"));
	}

	private void say(String sentence) {
		if (!this.machine) {
			out().println(sentence);
			out().flush();
		}
	}

	private PrintWriter out() {
		return this.spec.commandLine().getOut();
	}

}
