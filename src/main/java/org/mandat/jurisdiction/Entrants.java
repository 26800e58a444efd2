package org.mandat.jurisdiction;

import java.util.Set;
import java.util.UUID;

/**
 * Who can get into the reader's space; the module that keeps accounts implements it. A
 * post held by somebody without an account opens nothing.
 */
public interface Entrants {

	/** The persons of the reader's space who have an account. */
	Set<UUID> persons();

}
