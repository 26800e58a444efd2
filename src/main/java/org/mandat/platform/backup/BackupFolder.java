package org.mandat.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of the daily backups. The time of each stands in its name, so that a copied
 * file does not look younger; of other files in the folder it touches none.
 *
 * @param path where it is
 */
record BackupFolder(Path path) {

	private static final int KEPT = 14;

	static final Duration LONGEST = Duration.ofDays(35);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private static final Pattern NAME = Pattern.compile("mandat-(\\d{8}T\\d{6}Z)\\.backup(\\.part)?");

	/** The file of a backup made at this time. */
	Path at(Instant time) {
		return this.path.resolve("mandat-" + TIME.format(time) + ".backup");
	}

	/** The backups, the newest first. */
	List<Kept> backups() {
		return files().stream().filter((kept) -> !kept.file().toString().endsWith(".part")).toList();
	}

	Optional<Kept> newest() {
		return backups().stream().findFirst();
	}

	/**
	 * Takes away what is older than the newest fourteen or than 35 days (ground rule G9),
	 * and what a killed run left half written.
	 */
	void prune(Instant now) {
		List<Kept> whole = backups();
		List<Kept> gone = new ArrayList<>(whole.subList(Math.min(KEPT, whole.size()), whole.size()));
		whole.stream().limit(KEPT).filter((kept) -> kept.at().isBefore(now.minus(LONGEST))).forEach(gone::add);
		files().stream()
			.filter((kept) -> kept.file().toString().endsWith(".part")
					&& kept.at().isBefore(now.minus(Duration.ofDays(1))))
			.forEach(gone::add);
		for (Kept kept : gone) {
			try {
				Files.deleteIfExists(kept.file());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private List<Kept> files() {
		if (!Files.isDirectory(this.path)) {
			return List.of();
		}
		try (Stream<Path> inside = Files.list(this.path)) {
			return inside.flatMap((file) -> kept(file).stream())
				.sorted(Comparator.comparing(Kept::at).reversed())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Optional<Kept> kept(Path file) {
		Matcher name = NAME.matcher(file.getFileName().toString());
		return name.matches() ? Optional.of(new Kept(file, Instant.from(TIME.parse(name.group(1))))) : Optional.empty();
	}

	/** A backup and when it was made. */
	record Kept(Path file, Instant at) {
	}

}
