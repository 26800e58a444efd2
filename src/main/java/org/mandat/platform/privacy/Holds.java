package org.mandat.platform.privacy;

/** Who keeps legal holds says how many stand in the reader's space. */
public interface Holds {

	/** Persons whose erasure the law or a court forbids at present. */
	int standing();

}
