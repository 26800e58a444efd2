package org.mandat.administration.pack;

import java.util.List;

import org.mandat.platform.text.Text;

/**
 * How a space stands with one pack.
 *
 * @param id the pack
 * @param title its title
 * @param standing what the space took over last as a whole
 * @param version what the product speaks by
 * @param digest of the product's edition
 * @param items how many items it has
 * @param differences what wants a look
 */
public record PackState(String id, Text title, Standing standing, String version, String digest, int items,
		List<Difference> differences) {

	/** How many were added, changed or removed. */
	public long count(String how) {
		return this.differences.stream().filter((one) -> one.how().equals(how)).count();
	}

	/** How many touch something that the space made its own. */
	public long collisions() {
		return this.differences.stream().filter((one) -> !one.touched().isEmpty()).count();
	}

}
