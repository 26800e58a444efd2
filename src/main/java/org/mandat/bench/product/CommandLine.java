package org.mandat.bench.product;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How this process was started, so that the product is started the same way: same Java
 * machine, same options, same jar and, if the launcher made one, same AOT cache.
 */
final class CommandLine {

	private CommandLine() {
	}

	/** The line that starts the product with these arguments. */
	static List<String> product(String... arguments) {
		List<String> line = new ArrayList<>();
		line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter((option) -> !option.startsWith("-agentlib"))
			.forEach(line::add);
		String started = System.getProperty("sun.java.command", "").split(" ")[0];
		if (started.endsWith(".jar")) {
			line.addAll(List.of("-jar", started));
		}
		else {
			line.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.mandat.Mandat"));
		}
		line.addAll(List.of(arguments));
		return line;
	}

	/** Whether an AOT cache is in use. */
	static boolean hasCache() {
		return ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.anyMatch((option) -> option.startsWith("-XX:AOTCache="));
	}

}
