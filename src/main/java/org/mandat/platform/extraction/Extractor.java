package org.mandat.platform.extraction;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.mandat.platform.extraction.pdf.Pdf;
import org.springframework.stereotype.Component;

/**
 * Gives the text of a file that nobody trusts. Plain text is read at once; everything
 * else in a process of its own, one at a time, which has little memory, no environment
 * and a clock: whatever a file does to it, the product goes on (ADR 17). Nothing is
 * written to disk.
 */
@Component
public class Extractor {

	/** The largest file that is read. */
	public static final int MAX_BYTES = 50 * 1024 * 1024;

	/** The most pages that are read. */
	public static final int MAX_PAGES = Pdf.MAX_PAGES;

	/** What is read in the running process is at most this. */
	private static final int SMALL = 1024 * 1024;

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private static final String MEMORY = "-Xmx288m";

	/** The exit code of a process that ran out of memory. */
	private static final int OUT_OF_MEMORY = 3;

	private final Semaphore one = new Semaphore(1);

	/** The text, or why there is none. */
	public Extraction read(Content content, String fileName, Progress progress) throws IOException {
		if (content.size() > MAX_BYTES) {
			return new Extraction.Failed(Unreadable.TOO_LARGE);
		}
		byte[] head;
		try (InputStream in = content.open()) {
			head = in.readNBytes(1024);
		}
		Sniffing.Container container;
		try {
			container = Sniffing.of(head);
		}
		catch (Refused refused) {
			return new Extraction.Failed(refused.why());
		}
		if (container == Sniffing.Container.TEXT && content.size() <= SMALL) {
			try (InputStream in = content.open()) {
				return Reading.of(in.readAllBytes(), fileName, progress);
			}
		}
		return apart(content, fileName, Wanted.TEXT, progress);
	}

	/**
	 * Whether reading is over in a moment, so that nobody needs to be shown how far it
	 * is.
	 */
	public boolean atOnce(Content content) throws IOException {
		try (InputStream in = content.open()) {
			return content.size() <= SMALL && Sniffing.of(in.readNBytes(1024)) == Sniffing.Container.TEXT;
		}
		catch (Refused refused) {
			return false;
		}
	}

	/** The rows of a table: CSV or the first sheet of XLSX. Refuses anything else. */
	public List<List<String>> table(Content content) throws IOException {
		return rows(content, Wanted.TABLE);
	}

	/**
	 * The lines of a translated file: the units of XLIFF, behind a row that says the
	 * languages, or the rows of the tables of DOCX. Refuses anything else.
	 */
	public List<List<String>> translated(Content content) throws IOException {
		return rows(content, Wanted.LINES);
	}

	private List<List<String>> rows(Content content, Wanted wanted) throws IOException {
		return switch (apart(content, "", wanted, Progress.NONE)) {
			case Extraction.Done done -> Table.unpacked(done.file());
			case Extraction.Failed failed -> throw new Refused(failed.why());
		};
	}

	private Extraction apart(Content content, String fileName, Wanted wanted, Progress progress) throws IOException {
		this.one.acquireUninterruptibly();
		try {
			return started(content, fileName, wanted, progress);
		}
		finally {
			this.one.release();
		}
	}

	private static Extraction started(Content content, String fileName, Wanted wanted, Progress progress)
			throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD);
		builder.environment().clear();
		Process process = builder.start();
		AtomicBoolean late = new AtomicBoolean();
		AtomicBoolean starved = new AtomicBoolean();
		Thread clock = Thread.ofVirtual().start(() -> watch(process, late));
		Thread feeder = Thread.ofVirtual().start(() -> feed(process, content, new Asked(fileName, wanted), starved));
		try (DataInputStream in = new DataInputStream(
				new java.io.BufferedInputStream(process.getInputStream(), 1 << 16))) {
			return Wire.listen(in, progress);
		}
		catch (EOFException ex) {
			if (starved.get()) {
				throw new IOException("the bytes of the file could not be had", ex);
			}
			return new Extraction.Failed(broken(process, late));
		}
		catch (IOException ex) {
			if (late.get()) {
				return new Extraction.Failed(Unreadable.SLOW);
			}
			throw ex;
		}
		finally {
			process.destroyForcibly();
			clock.interrupt();
			feeder.interrupt();
		}
	}

	private static Unreadable broken(Process process, AtomicBoolean late) {
		try {
			process.waitFor(5, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Unreadable.STOPPED;
		}
		if (late.get()) {
			return Unreadable.SLOW;
		}
		return (!process.isAlive() && process.exitValue() == OUT_OF_MEMORY) ? Unreadable.BOMB : Unreadable.DAMAGED;
	}

	private static void watch(Process process, AtomicBoolean late) {
		try {
			if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				late.set(true);
				process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			// The text is there.
			Thread.currentThread().interrupt();
		}
	}

	private static void feed(Process process, Content content, Asked asked, AtomicBoolean starved) {
		try (DataOutputStream out = new DataOutputStream(process.getOutputStream()); InputStream in = content.open()) {
			out.writeUTF(asked.fileName().substring(0, Math.min(asked.fileName().length(), 300)));
			out.writeByte(asked.wanted().ordinal());
			out.writeInt((int) content.size());
			in.transferTo(out);
		}
		catch (IOException | RuntimeException ex) {
			// It reads everything before it says anything: the bytes did not come.
			starved.set(true);
			process.destroyForcibly();
		}
	}

	/**
	 * Starts what runs here once more, with another main class. In the jar that was not
	 * unpacked the loader has to be asked.
	 */
	private static List<String> command() {
		String home = System.getProperty("java.home");
		List<String> command = new ArrayList<>(List.of(Path.of(home, "bin", "java").toString(), MEMORY, "-Xss1m",
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData",
				"-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null", "-Djava.awt.headless=true",
				"-Dfile.encoding=UTF-8",
				"-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
				"-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog", "-cp",
				System.getProperty("java.class.path")));
		String here = String.valueOf(ReadingProcess.class.getProtectionDomain().getCodeSource().getLocation());
		if (here.contains("BOOT-INF")) {
			command.add(command.indexOf("-cp"), "-Dloader.main=" + ReadingProcess.class.getName());
			command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
		}
		else {
			command.add(ReadingProcess.class.getName());
		}
		return command;
	}

	/** What a file is read for. */
	enum Wanted {

		TEXT, TABLE, LINES

	}

	/** What is asked of the process. */
	private record Asked(String fileName, Wanted wanted) {
	}

}
