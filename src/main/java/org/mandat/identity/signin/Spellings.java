package org.mandat.identity.signin;

import java.net.IDN;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The ways to write one and the same address. A domain with letters of its own has a form
 * of plain letters beside it (RFC 5890); providers send the one, people type the other.
 */
final class Spellings {

	private Spellings() {
	}

	static List<String> of(String address) {
		String plain = Normalizer.normalize(address.strip(), Normalizer.Form.NFC);
		Set<String> all = new LinkedHashSet<>(List.of(plain));
		int at = plain.lastIndexOf('@');
		if (at > 0) {
			String before = plain.substring(0, at + 1);
			String domain = plain.substring(at + 1);
			all.add(before + IDN.toUnicode(domain));
			try {
				all.add(before + IDN.toASCII(domain));
			}
			catch (IllegalArgumentException ex) {
				// No domain that exists: as it stands it is nobody's.
			}
		}
		return new ArrayList<>(all);
	}

}
