package org.mandat.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.cli.CommandRefused;
import org.mandat.platform.privacy.Erasures.Entry;

/**
 * The ledger of erasures as a file beside the backups, because the one in the database is
 * lost with it: identifiers only, one erasure a line. Refuses a line that it cannot read,
 * since a skipped one would bring a person back.
 *
 * @param entries in the order of their time
 */
record Ledger(List<Entry> entries) {

	static final String FILE = "erasures.csv";

	private static final String HEAD = "space,id,kind,record,at";

	/** The file that was named, else the one beside the backup, else none. */
	static Ledger of(@Nullable Path named, Path backup) {
		Path beside = backup.toAbsolutePath().resolveSibling(FILE);
		if (named != null) {
			if (!Files.isRegularFile(named)) {
				throw new CommandRefused("There is no ledger of erasures " + named + ".");
			}
			return read(named);
		}
		return Files.isRegularFile(beside) ? read(beside) : new Ledger(List.of());
	}

	static Ledger read(Path file) {
		List<Entry> entries = new ArrayList<>();
		try {
			for (String line : Files.readAllLines(file)) {
				if (!line.isBlank() && !line.equals(HEAD)) {
					entries.add(entry(file, line));
				}
			}
		}
		catch (IOException ex) {
			throw new CommandRefused("The ledger of erasures " + file + " could not be read: " + ex.getMessage());
		}
		return new Ledger(entries);
	}

	private static Entry entry(Path file, String line) {
		String[] cells = line.split(",", -1);
		try {
			if (cells.length == 5) {
				return new Entry(UUID.fromString(cells[0]), UUID.fromString(cells[1]), cells[2],
						UUID.fromString(cells[3]), Instant.parse(cells[4]));
			}
		}
		catch (IllegalArgumentException | DateTimeParseException ex) {
			throw unreadable(file, line);
		}
		throw unreadable(file, line);
	}

	private static CommandRefused unreadable(Path file, String line) {
		return new CommandRefused("The ledger of erasures " + file + " has a line that is none: " + line);
	}

	/** Adds what the file does not hold yet; what it holds stays. */
	static void write(Path folder, List<Entry> known) {
		Path file = folder.resolve(FILE);
		Map<List<Object>, Entry> all = new LinkedHashMap<>();
		if (Files.exists(file)) {
			read(file).entries().forEach((entry) -> all.put(record(entry), entry));
		}
		int before = all.size();
		known.forEach((entry) -> all.putIfAbsent(record(entry), entry));
		if (all.size() == before && Files.exists(file)) {
			return;
		}
		StringBuilder text = new StringBuilder(HEAD).append('\n');
		all.values()
			.forEach((entry) -> text
				.append(String.join(",", entry.space().toString(), entry.id().toString(), entry.kind(),
						entry.record().toString(), entry.at().toString()))
				.append('\n'));
		try {
			Path fresh = folder.resolve(FILE + ".part");
			Files.writeString(fresh, text);
			Backups.force(fresh);
			Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
			Backups.force(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Object> record(Entry entry) {
		return List.of(entry.space(), entry.kind(), entry.record());
	}

}
