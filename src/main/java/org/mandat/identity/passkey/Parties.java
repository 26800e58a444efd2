package org.mandat.identity.passkey;

import java.net.URI;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address for which passkeys are made: the public one that the operator gave
 * (decision 26), else {@code localhost} with the port that was asked. Browsers know no
 * passkeys for an address of numbers; there is none then.
 */
@Component
public class Parties {

	private final Optional<Party> configured;

	private final boolean open;

	Parties(@Value("${mandat.public.url:}") String publicUrl) {
		this.open = publicUrl.isBlank();
		this.configured = this.open ? Optional.empty() : of(URI.create(publicUrl.strip()));
	}

	/** The address for this request, if passkeys work there. */
	public Optional<Party> of(HttpServletRequest request) {
		if (!this.open) {
			return this.configured;
		}
		return "localhost".equalsIgnoreCase(request.getServerName())
				? of(URI.create("http://localhost:" + request.getLocalPort())) : Optional.empty();
	}

	static Optional<Party> of(URI address) {
		String host = address.getHost();
		if (host == null || host.matches("[0-9.]+|\\[.*]")) {
			return Optional.empty();
		}
		boolean usual = address.getPort() < 0 || address.getPort() == ("https".equals(address.getScheme()) ? 443 : 80);
		return Optional
			.of(new Party(host, address.getScheme() + "://" + host + (usual ? "" : ":" + address.getPort())));
	}

}
