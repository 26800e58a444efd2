package org.mandat.bench.product;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.mandat.bench.load.Requests;
import org.mandat.bench.load.Wire;
import org.mandat.platform.cli.CommandRefused;

/**
 * The product as a process of its own on a folder: started as an operator would, asked
 * until its first page comes, ended by the signal that an operator sends.
 */
public final class Product implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofMinutes(3);

	/** The page by which a start is judged: public, and rendered by the whole product. */
	public static final String FIRST_PAGE = "/sign-in";

	private final Process process;

	private final int port;

	private final Path folder;

	private final double seconds;

	private final double work;

	private Product(Process process, int port, Path folder, double seconds) throws IOException {
		this.process = process;
		this.port = port;
		this.folder = folder;
		this.seconds = seconds;
		Cpu spent = cpu();
		this.work = (spent.application() + spent.database()) / 1000;
	}

	/** Starts it and waits for its first page. */
	public static Product start(Path folder) throws IOException {
		int port = freePort();
		List<String> line = CommandLine.product("run", "--port", String.valueOf(port), "--data", folder.toString());
		ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true)
			.redirectOutput(log(folder))
			.redirectInput(new File("/dev/null"));
		List.of("MANDAT_DATABASE_URL", "MANDAT_DATA", "MANDAT_PORT").forEach(builder.environment()::remove);
		long begin = System.nanoTime();
		Process process = builder.start();
		byte[] first = Requests.get(FIRST_PAGE, "");
		while (System.nanoTime() - begin < LIMIT.toNanos() && process.isAlive()) {
			try (Wire wire = new Wire(port)) {
				if (wire.ask(first).status() == 200) {
					return new Product(process, port, folder, (System.nanoTime() - begin) / 1e9);
				}
			}
			catch (IOException ex) {
				// Not there yet.
			}
			LockSupport.parkNanos(5_000_000);
		}
		process.destroy();
		throw new CommandRefused(
				"The product did not show its first page; what it said:\n" + Files.readString(log(folder).toPath()));
	}

	/** The port on which it answers. */
	public int port() {
		return this.port;
	}

	/** How long the start took until the first page. */
	public double seconds() {
		return this.seconds;
	}

	/** The processor time that the start took, application and database, in seconds. */
	public double work() {
		return this.work;
	}

	/** Its memory now. */
	public Memory memory() throws IOException {
		return Memory.of(this.process.pid(), this.folder);
	}

	/** The processor time that it and its database have spent. */
	public Cpu cpu() throws IOException {
		return Cpu.now(this.process.pid(), this.folder);
	}

	/** Whether an AOT cache shortened the start. */
	public static boolean hasCache() {
		return CommandLine.hasCache();
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

	private static File log(Path folder) {
		return folder.resolveSibling(folder.getFileName() + ".product.log").toFile();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
