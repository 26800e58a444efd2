package org.mandat.identity.provider;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the operator said of the provider. The secret is read from its file when it is
 * needed, so that a new one holds without a new start. Without an issuer and a client
 * there is no provider.
 */
@Component
class ProviderSettings {

	private final String issuer;

	private final String client;

	private final String secretFile;

	private final String name;

	private final Set<String> vouching;

	private final boolean signsOut;

	ProviderSettings(@Value("${mandat.provider.issuer:}") String issuer,
			@Value("${mandat.provider.client.id:}") String client,
			@Value("${mandat.provider.secret.file:}") String secretFile, @Value("${mandat.provider.name:}") String name,
			@Value("${mandat.provider.second.factor:}") String vouching,
			@Value("${mandat.provider.sign.out:false}") boolean signsOut) {
		this.signsOut = signsOut;
		this.issuer = issuer.strip();
		this.client = client.strip();
		this.secretFile = secretFile.strip();
		this.name = name.strip();
		this.vouching = Arrays.stream(vouching.split(","))
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.collect(Collectors.toUnmodifiableSet());
	}

	/** What people call the provider, if there is one. */
	Optional<String> name() {
		boolean complete = !this.issuer.isEmpty() && !this.client.isEmpty();
		return complete ? Optional.of(this.name.isEmpty() ? URI.create(this.issuer).getHost() : this.name)
				: Optional.empty();
	}

	/** Whether signing out here leads on to signing out there. */
	boolean signsOut() {
		return this.signsOut && name().isPresent();
	}

	String issuer() {
		return this.issuer;
	}

	String client() {
		return this.client;
	}

	/**
	 * The secret, or an empty text if none is used: the proof of the code protects then.
	 */
	String secret() throws IOException {
		return this.secretFile.isEmpty() ? "" : Files.readString(Path.of(this.secretFile)).strip();
	}

	/** Whether one of these values of {@code acr} and {@code amr} is a second factor. */
	boolean vouchedBy(Collection<String> values) {
		return values.stream().anyMatch(this.vouching::contains);
	}

}
