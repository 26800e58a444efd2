package org.mandat.platform.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the unpacked programs. They refuse root, so root runs them in a user namespace in
 * which it is nobody but still owns its files; where that is not allowed, so is no start.
 */
record Programs(Path bin, DataFolder folder) {

	/** What a program said and how it ended. */
	record Outcome(int code, String text) {
	}

	Path postgres() {
		return this.bin.resolve("postgres");
	}

	/** Runs a program to its end. */
	Outcome run(String input, String program, String... arguments) throws IOException {
		List<String> command = inNamespace();
		command.add(this.bin.resolve(program).toString());
		command.addAll(List.of(arguments));
		return run(command, input);
	}

	/**
	 * Starts the server in a session of its own: neither the end of this process nor a
	 * key pressed in its terminal reaches it.
	 */
	Process detached(List<String> arguments, Path log) throws IOException {
		List<String> command = new ArrayList<>(List.of("setsid"));
		command.addAll(inNamespace());
		command.add(postgres().toString());
		command.addAll(arguments);
		ProcessBuilder builder = builder(command);
		builder.redirectInput(new java.io.File("/dev/null"));
		builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
		try {
			return builder.start();
		}
		catch (IOException ex) {
			throw new Refused(ex, Refusal.PROGRAM_MISSING, "setsid");
		}
	}

	private List<String> inNamespace() throws IOException {
		if (ProcessTable.ownUser() != 0) {
			return new ArrayList<>();
		}
		List<String> prefix = List.of("unshare", "--user");
		List<String> trial = new ArrayList<>(prefix);
		trial.add("true");
		try {
			if (run(trial, "").code() != 0) {
				throw new Refused(Refusal.ROOT_NOT_ALLOWED, this.folder.root());
			}
		}
		catch (IOException ex) {
			throw new Refused(ex, Refusal.ROOT_NOT_ALLOWED, this.folder.root());
		}
		return new ArrayList<>(prefix);
	}

	private Outcome run(List<String> command, String input) throws IOException {
		Process process = builder(command).start();
		try (OutputStream in = process.getOutputStream()) {
			in.write(input.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			// It ended without reading; its exit code says why.
		}
		String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.onExit().join();
		return new Outcome(process.exitValue(), text);
	}

	// English messages to recognise, and no PG… variable of the operator's shell.
	private ProcessBuilder builder(List<String> command) {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.directory(this.folder.root().toFile());
		builder.environment().keySet().removeIf((name) -> name.startsWith("PG") || name.startsWith("LC_"));
		builder.environment().put("LC_ALL", "C");
		return builder;
	}

}
