package org.mandat.platform.data;

/**
 * The tables were made by another version than this one: newer, or changed by hand.
 * Nothing was touched; the message is the sentence that the operator reads.
 */
final class OtherSchema extends RuntimeException {

	OtherSchema(String module, Throwable cause) {
		super("These data were made by another version of Mandat (tables of " + module
				+ "); nothing was changed. Start them with the version that made them, or restore a backup with this one.",
				cause);
	}

}
