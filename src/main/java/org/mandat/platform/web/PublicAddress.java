package org.mandat.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address under which people reach the product, for texts that leave it: the one that
 * the operator gave (decision 26), else that of this machine. What a browser says of
 * itself is never taken for it.
 */
@Component
public class PublicAddress {

	private final String configured;

	private final Environment environment;

	PublicAddress(@Value("${mandat.public.url:}") String configured, Environment environment) {
		this.configured = configured.strip().replaceAll("/+$", "");
		this.environment = environment;
	}

	/** The whole address of a path, or nothing if no server runs and none was given. */
	public @Nullable String of(String path) {
		if (!this.configured.isEmpty()) {
			return this.configured + path;
		}
		String port = this.environment.getProperty("local.server.port");
		return (port == null) ? null : "http://localhost:" + port + path;
	}

}
