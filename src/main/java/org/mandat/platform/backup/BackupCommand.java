package org.mandat.platform.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.cli.Product;
import org.mandat.platform.cli.ServerCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code backup}: the whole installation into one file, beside a running server or
 * without one; or a pair of keys for encrypted backups.
 */
@Command(name = "backup", description = "writes the whole installation into one file, while it runs or not")
public class BackupCommand implements ServerCommand, Callable<Integer> {

	private final Product product;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "FILE", arity = "0..1", description = "the file to write; it must not be there yet")
	private @Nullable Path file;

	@Option(names = "--to", paramLabel = "KEYFILE", description = "encrypt to this public key")
	private @Nullable Path recipient;

	@Option(names = "--new-key", paramLabel = "DIR",
			description = "make a pair of keys in this folder, and nothing else")
	private @Nullable Path newKey;

	@Option(names = "--json", description = "for machines")
	private boolean machine;

	/** Made before the product runs: a pair of keys needs no database. */
	public BackupCommand(Product product) {
		this.product = product;
	}

	@Override
	public Integer call() {
		if ((this.file == null) == (this.newKey == null)) {
			throw new CommandLine.ParameterException(this.spec.commandLine(),
					"Name either the file to write or, after --new-key, a folder for keys.");
		}
		return (this.newKey != null) ? makeKeys(this.newKey) : backup(String.valueOf(this.file));
	}

	private int makeKeys(Path folder) {
		try {
			RecipientKey.makePair(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		out().println("The public key " + folder.resolve("mandat-backup-public.json") + " goes to the server.");
		out().println("The private key " + folder.resolve("mandat-backup-private.json")
				+ " opens the backups; keep it away from the server, twice. Without it they are lost.");
		return 0;
	}

	private int backup(String name) {
		Path target = Path.of(name);
		Manifest made = this.product.command().getBean(Backups.class).write(target, this.recipient);
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("file", target.toAbsolutePath().normalize().toString());
		facts.put("bytes", size(target));
		facts.put("encrypted", this.recipient != null);
		facts.put("verified", this.recipient == null);
		facts.put("madeAt", made.madeAt().toString());
		facts.put("tables", made.tables().size());
		facts.put("rows", made.rows());
		facts.put("heads", made.heads());
		if (this.machine) {
			out().println(JsonMapper.builder().build().writeValueAsString(facts));
		}
		else {
			out().println("The backup " + facts.get("file") + " holds " + made.rows() + " rows of "
					+ made.tables().size() + " tables as of " + made.madeAt()
					+ ((this.recipient == null) ? "; it was read again and is whole."
							: "; only the private key that belongs to " + this.recipient + " opens it."));
		}
		return 0;
	}

	private PrintWriter out() {
		return this.spec.commandLine().getOut();
	}

	private static long size(Path file) {
		try {
			return Files.size(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
