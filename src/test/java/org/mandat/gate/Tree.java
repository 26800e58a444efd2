package org.mandat.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The files of the repository and what the compiler made of them, for the gates. */
final class Tree {

	static final Path JAVA = Path.of("src/main/java/org/mandat");

	static final Path TESTS = Path.of("src/test/java/org/mandat");

	static final Path TEMPLATES = Path.of("src/main/jte");

	static final Path MESSAGES = Path.of("src/main/resources/messages");

	static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

	static final Path CLASSES = Path.of("target/classes/org/mandat");

	static final Path TEMPLATE_CLASSES = Path.of("target/classes/gg/jte/generated/precompiled");

	/** The product's own classes, read once for all gates. */
	static final JavaClasses PRODUCT = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.mandat");

	private Tree() {
	}

	/** The names of all modules: the direct sub-packages that declare themselves. */
	static List<String> modules() {
		try (Stream<Path> folders = Files.list(JAVA)) {
			return folders.filter((folder) -> Files.exists(folder.resolve("package-info.java")))
				.map((folder) -> folder.getFileName().toString())
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<Path> files(Path root, String ending) {
		try (Stream<Path> all = Files.walk(root)) {
			return all.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String read(Path file) {
		try {
			return Files.readString(file, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The string constants of a class: literals, text blocks, parts of concatenations.
	 */
	static Set<String> strings(Path classFile) {
		return constants(classFile, false);
	}

	/** Everything written in a class file, values of annotations included. */
	static Set<String> words(Path classFile) {
		return constants(classFile, true);
	}

	private static Set<String> constants(Path classFile, boolean all) {
		Set<String> found = new TreeSet<>();
		try {
			for (PoolEntry entry : ClassFile.of().parse(classFile).constantPool()) {
				if (entry instanceof StringEntry string) {
					found.add(string.stringValue());
				}
				else if (all && entry instanceof Utf8Entry utf8) {
					found.add(utf8.stringValue());
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return found;
	}

}
