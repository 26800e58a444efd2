package org.mandat.platform.mail;

import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.text.Text;

/** Who knows the persons of a space tells the mails whom they reach, and how. */
public interface Addressees {

	/** The person of a tenure of the reader's space. */
	Optional<Addressee> holder(UUID tenure);

	/** A person of the reader's space. */
	Optional<Addressee> person(UUID person);

	/** The official name of the reader's space, in whose name mails go out. */
	Text sender();

}
