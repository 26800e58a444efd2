package org.mandat.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * File operations after which a pulled plug leaves the old state or the new one, never
 * half of it.
 */
final class Durably {

	private Durably() {
	}

	/** Replaces a file by one that only its owner reads. */
	static void writePrivate(Path file, String text) throws IOException {
		Path fresh = file.resolveSibling(file.getFileName() + ".new");
		Files.deleteIfExists(fresh);
		Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
			ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		}
		rename(fresh, file);
	}

	static void rename(Path from, Path to) throws IOException {
		Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		force(to.toAbsolutePath().getParent());
	}

	/** Brings a file, or the names in a folder, to the disk. */
	static void force(Path path) throws IOException {
		try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

	/**
	 * Brings all files below a folder to the disk: in one call where the system has a
	 * program for it, which on a busy disk is many times quicker than one after another.
	 */
	static void forceTree(Path folder) throws IOException {
		try {
			Process sync = new ProcessBuilder("sync", "--file-system", folder.toString()).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			if (sync.onExit().join().exitValue() == 0) {
				return;
			}
		}
		catch (IOException ex) {
			// No such program: one after another, then.
		}
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : (Iterable<Path>) all::iterator) {
				if (!Files.isSymbolicLink(path)) {
					force(path);
				}
			}
		}
	}

	static void createPrivateFolder(Path folder) throws IOException {
		Files.createDirectories(folder,
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
	}

	static void deleteTree(Path folder) throws IOException {
		if (Files.notExists(folder)) {
			return;
		}
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.deleteIfExists(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException no) throws IOException {
				Files.deleteIfExists(directory);
				return FileVisitResult.CONTINUE;
			}
		});
	}

}
