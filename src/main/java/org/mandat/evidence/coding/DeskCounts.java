package org.mandat.evidence.coding;

import java.util.Map;

/**
 * What is coded of a source.
 *
 * @param codes passages by code
 * @param all how many codings there are
 * @param twice how many of them two people made the same way
 */
public record DeskCounts(Map<String, Integer> codes, int all, int twice) {

	/** How many passages bear this code. */
	public int of(String code) {
		return this.codes.getOrDefault(code, 0);
	}

}
