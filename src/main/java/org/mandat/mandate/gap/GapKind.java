package org.mandat.mandate.gap;

/**
 * What is missing, in the order in which it has to be mended: a holder without a post, or
 * money without a basis, helps nobody.
 */
public enum GapKind {

	/** No clause that can be opened assigns it clearly. */
	CLAUSE,
	/** No post here answers for it. */
	POST,
	/** The posts that answer for it are empty. */
	HOLDER,
	/** Nobody who holds them was trained. */
	TRAINED,
	/** There is no money for it. */
	MONEY,
	/** Whoever holds them has no time for it. */
	TIME;

	/** Its part of message keys and files. */
	public String key() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}
