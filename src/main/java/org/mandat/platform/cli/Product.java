package org.mandat.platform.cli;

import java.util.Arrays;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * The product behind a command: started when the first command that needs it is carried
 * out, as a server for {@code run} and {@code demo}, without pages for all others.
 */
public final class Product implements IFactory, AutoCloseable {

	private final IFactory plain = CommandLine.defaultFactory();

	private final Class<?> application;

	private @Nullable ConfigurableApplicationContext context;

	private boolean stays;

	Product(Class<?> application) {
		this.application = application;
	}

	@Override
	public <K> K create(Class<K> type) throws Exception {
		if (ServerCommand.class.isAssignableFrom(type)) {
			return type.getConstructor(Product.class).newInstance(this);
		}
		if (MandatCommand.class.isAssignableFrom(type)) {
			return command().getBean(type);
		}
		return this.plain.create(type);
	}

	/**
	 * Starts the server, which stays after the command. The settings come first, also
	 * before those of {@code application.yaml}.
	 */
	public ConfigurableApplicationContext serve(Map<String, Object> settings) {
		this.stays = true;
		this.context = new SpringApplicationBuilder(this.application).web(WebApplicationType.SERVLET)
			.properties(Map.of("mandat.mode", "serve", "mandat.version", Version.text()))
			.run(arguments(settings));
		return this.context;
	}

	/** As arguments, which win over what the product's own settings file says. */
	private static String[] arguments(Map<String, Object> settings) {
		return settings.entrySet()
			.stream()
			.map((setting) -> "--" + setting.getKey() + "=" + setting.getValue())
			.toArray(String[]::new);
	}

	/**
	 * Starts the product without pages, unless it runs already; the settings win over all
	 * others, as {@code name=value}.
	 */
	public synchronized ConfigurableApplicationContext command(String... settings) {
		if (this.context == null) {
			this.context = new SpringApplicationBuilder(this.application).web(WebApplicationType.NONE)
				.properties(Map.of("mandat.mode", "command", "mandat.version", Version.text()))
				.run(Arrays.stream(settings).map((setting) -> "--" + setting).toArray(String[]::new));
		}
		return this.context;
	}

	@Override
	public void close() {
		if (this.context != null && !this.stays) {
			this.context.close();
		}
	}

}
