package org.mandat.platform.mail;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address to which a mail can go. A domain in letters of its own is written as servers
 * know it (RFC 5891); letters before the @ are kept, and need a server that takes them
 * (RFC 6531). Refuses what is none, so that nothing typed can end a line of a mail.
 *
 * @param local before the @
 * @param domain after it, in the letters of servers
 */
record MailAddress(String local, String domain) {

	private static final Pattern LOCAL = Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~.-]+");

	private static final int LOCAL_MOST = 64;

	static Optional<MailAddress> of(String typed) {
		String text = typed.strip();
		int at = text.lastIndexOf('@');
		if (at < 1 || at == text.length() - 1) {
			return Optional.empty();
		}
		String local = text.substring(0, at);
		if (!LOCAL.matcher(local).matches() || local.startsWith(".") || local.endsWith(".") || local.contains("..")
				|| local.getBytes(StandardCharsets.UTF_8).length > LOCAL_MOST) {
			return Optional.empty();
		}
		try {
			String domain = IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
			boolean named = domain.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*") && domain.length() <= 253;
			return named ? Optional.of(new MailAddress(local, domain)) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** Whether only servers of the newer kind take it. */
	boolean wide() {
		return !this.local.chars().allMatch((letter) -> letter < 128);
	}

	String text() {
		return this.local + "@" + this.domain;
	}

	@Override
	public String toString() {
		return "MailAddress[withheld]";
	}

}
