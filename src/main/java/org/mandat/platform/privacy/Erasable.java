package org.mandat.platform.privacy;

import java.util.UUID;

/**
 * A kind of record that can be erased as a whole, other than a person: the module that
 * keeps it says how, and does the same again after a restore.
 */
public interface Erasable {

	/** The kind, as in audit rows and in the ledger. */
	String kind();

	/** Takes the record out of the reader's space; one that is not there is no error. */
	void erase(UUID record);

}
