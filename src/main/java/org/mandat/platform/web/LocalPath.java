package org.mandat.platform.web;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * A path on this server, for redirects that come from outside: anything else becomes the
 * start page.
 */
public final class LocalPath {

	private LocalPath() {
	}

	/** The path if it leads nowhere but here. */
	public static String of(String asked) {
		try {
			URI uri = new URI(asked);
			boolean here = uri.getScheme() == null && uri.getRawAuthority() == null && asked.startsWith("/")
					&& !asked.startsWith("//") && asked.indexOf('\\') < 0;
			return here ? uri.toASCIIString() : "/";
		}
		catch (URISyntaxException ex) {
			return "/";
		}
	}

}
