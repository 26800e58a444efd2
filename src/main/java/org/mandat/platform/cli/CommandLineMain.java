package org.mandat.platform.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.util.ClassUtils;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The command line as a whole: the server commands and those that the modules add. Help
 * and wrong usage are answered without starting anything; a command that does something
 * starts the product behind it.
 */
public final class CommandLineMain {

	/** What {@link #execute} gives when a server was started and the process stays. */
	public static final int STAYS = -1;

	/** The act was refused, with its reason. */
	public static final int REFUSED = 1;

	/** One class per line, in order; {@code CommandListTests} holds it to the classes. */
	static final String LIST = "/commands.txt";

	private final Class<?> application;

	/** The command line of this application. */
	public CommandLineMain(Class<?> application) {
		this.application = application;
	}

	/** Carries out one call. */
	public int execute(String... args) {
		CommandLine outline = line(new Outline());
		Class<?> asked = asked(outline, args);
		if (asked == null) {
			return outline.execute(args);
		}
		try (Product product = new Product(this.application)) {
			return line(new Only(asked, product)).execute(args);
		}
		catch (CommandLine.InitializationException ex) {
			// The product could not be started for the command.
			return failed(ex, outline.getErr());
		}
	}

	/**
	 * The command that has something to do; none if the call asks for help or cannot be
	 * understood, because then nothing needs to be started.
	 */
	private static @Nullable Class<?> asked(CommandLine outline, String... args) {
		try {
			CommandLine.ParseResult parsed = outline.parseArgs(args);
			while (parsed.hasSubcommand() && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()) {
				parsed = parsed.subcommand();
			}
			boolean answered = parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested()
					|| !(parsed.commandSpec().userObject() instanceof MandatCommand);
			return answered ? null : parsed.commandSpec().userObject().getClass();
		}
		catch (CommandLine.ParameterException ex) {
			return null;
		}
	}

	private static CommandLine line(IFactory product) {
		CommandLine line = new CommandLine(new MandatRoot(), product);
		for (Class<?> command : commands()) {
			add(line, command, product);
		}
		line.setCaseInsensitiveEnumValuesAllowed(true);
		line.setExecutionExceptionHandler((ex, failed, parsed) -> failed(ex, failed.getErr()));
		return line;
	}

	private static void add(CommandLine line, Class<?> command, IFactory product) {
		String path = command.getAnnotation(CommandLine.Command.class).name();
		CommandLine parent = line;
		List<String> names = List.of(path.split(" "));
		for (String group : names.subList(0, names.size() - 1)) {
			CommandLine known = parent.getSubcommands().get(group);
			if (known == null) {
				known = new CommandLine(new Group());
				known.getCommandSpec().name(group).mixinStandardHelpOptions(true);
				parent.addSubcommand(group, known);
			}
			parent = known;
		}
		String name = names.getLast();
		CommandLine added = new CommandLine(command, product);
		added.getCommandSpec().name(name);
		added.getCommandSpec().mixinStandardHelpOptions(true);
		parent.addSubcommand(name, added);
	}

	/**
	 * The commands by the list that the build keeps: looking through all classes for them
	 * would take a quarter of a start.
	 */
	private static List<Class<?>> commands() {
		try (InputStream list = CommandLineMain.class.getResourceAsStream(LIST)) {
			if (list == null) {
				throw new IllegalStateException("the list of commands is missing: " + LIST);
			}
			return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
				.<Class<?>>map((name) -> ClassUtils.resolveClassName(name, null))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int failed(Exception ex, PrintWriter err) {
		Throwable cause = ex;
		while (cause != null) {
			if (cause.getClass().getName().startsWith("org.mandat.")) {
				err.println(cause.getMessage());
				return REFUSED;
			}
			cause = cause.getCause();
		}
		err.println("This did not work, and nothing half done was kept: " + ex);
		if (System.getenv("MANDAT_TRACE") != null) {
			ex.printStackTrace(err);
		}
		return REFUSED;
	}

	/**
	 * Makes the one command that was asked for with the product behind it, and outlines
	 * of all others: a server does not start a second product for commands nobody called.
	 */
	private record Only(Class<?> asked, IFactory product, IFactory outline) implements IFactory {

		Only(Class<?> asked, IFactory product) {
			this(asked, product, new Outline());
		}

		@Override
		public <K> K create(Class<K> type) throws Exception {
			return (type == this.asked) ? this.product.create(type) : this.outline.create(type);
		}

	}

	/** Makes commands that only know their options: nothing behind them is started. */
	private static final class Outline implements IFactory {

		private final SpringObjenesis objenesis = new SpringObjenesis();

		private final IFactory plain = CommandLine.defaultFactory();

		@Override
		public <K> K create(Class<K> type) throws Exception {
			return MandatCommand.class.isAssignableFrom(type) ? this.objenesis.newInstance(type, true)
					: this.plain.create(type);
		}

	}

	/** A word before a word: it says which there are. */
	@CommandLine.Command
	private static final class Group implements Runnable {

		@CommandLine.Spec
		private CommandSpec spec = CommandSpec.create();

		@Override
		public void run() {
			throw new CommandLine.ParameterException(this.spec.commandLine(), "Say which of the words below follows.");
		}

	}

}
