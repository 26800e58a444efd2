package org.mandat.administration.pack;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One state of one pack.
 *
 * @param pack the pack
 * @param digest over all its items
 * @param version what it calls itself
 * @param items by kind and key
 */
record Edition(String pack, String digest, String version, Map<String, PackItem> items) {

	/** The same with single items of another one in their place. */
	Edition with(Map<String, PackItem> taken, Iterable<String> gone) {
		Map<String, PackItem> items = new LinkedHashMap<>(this.items);
		items.putAll(taken);
		gone.forEach(items::remove);
		return new Edition(this.pack, this.digest, this.version, items);
	}

}
