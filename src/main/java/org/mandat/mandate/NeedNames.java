package org.mandat.mandate;

import java.util.Map;

import org.mandat.platform.text.Text;

/**
 * What the needs of the reader's space are called, for questions and commitments that are
 * about one. This module knows no needs; whoever does says so here, and only what this
 * reader may see (ground rule G5).
 */
public interface NeedNames {

	/** The needs by their kind, in their order. */
	Map<String, Text> all();

	/** Where one opens, behind the address of the space. */
	String path(String kind);

}
