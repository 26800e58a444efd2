package org.mandat.identity.session;

import java.util.Locale;

/** By what a person showed who it is. */
public enum Proof {

	/** By password alone: in most accounts this opens nothing yet. */
	PASSWORD,
	/** By password and a code of the authenticator app, or one for recovery. */
	CODE,
	/** By a passkey. */
	PASSKEY,
	/** By the operator's provider, which asked for a second factor. */
	PROVIDER;

	String stored() {
		return name().toLowerCase(Locale.ROOT);
	}

}
