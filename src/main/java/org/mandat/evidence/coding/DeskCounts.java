package org.mandat.evidence.coding;

import java.util.Map;

/**
 * What is coded of a source.
 *
 * @param codes passages by code
 * @param passages how many passages there are
 * @param twice how many of them two people coded the same way
 */
public record DeskCounts(Map<String, Integer> codes, int passages, int twice) {

	/** How many passages bear this code. */
	public int of(String code) {
		return this.codes.getOrDefault(code, 0);
	}

}
