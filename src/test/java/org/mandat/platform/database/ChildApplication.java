package org.mandat.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** An application in a process of its own, which a test may let end or kill. */
final class ChildApplication implements AutoCloseable {

	private final Process process;

	private final BufferedReader said;

	private ChildApplication(Process process) {
		this.process = process;
		this.said = process.inputReader();
	}

	static ChildApplication start(DataFolder folder) throws IOException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		Process process = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("java.class.path"), ChildApplication.class.getName(), folder.root().toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		return new ChildApplication(process);
	}

	/** What it says next: {@code open}, {@code adopted} or the key of a refusal. */
	String line() throws IOException {
		return String.valueOf(this.said.readLine());
	}

	void kill() {
		this.process.destroyForcibly();
		this.process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
	}

	/** Lets it close its server and end. */
	void end() throws IOException {
		this.process.getOutputStream().close();
		this.process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
	}

	@Override
	public void close() {
		kill();
	}

	/**
	 * The application: takes the folder, opens the server, waits for the end of input.
	 */
	public static void main(String[] arguments) throws IOException {
		DataFolder folder = new DataFolder(Path.of(arguments[0]));
		try (ApplicationLock lock = ApplicationLock.take(folder);
				DatabaseServer server = EmbeddedPostgres.open(folder, ServerSettings.standard())) {
			System.out.println(server.adopted() ? "adopted" : "open");
			while (System.in.read() >= 0) {
				lock.hashCode();
			}
		}
		catch (Refused ex) {
			System.out.println(ex.key());
		}
	}

}
