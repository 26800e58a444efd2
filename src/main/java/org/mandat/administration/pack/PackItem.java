package org.mandat.administration.pack;

/**
 * One thing that a pack says: a duty, a theme, a kind of post.
 *
 * @param kind the list that it stands in
 * @param key its key there
 * @param digest of its content
 * @param body its content as JSON
 */
record PackItem(String kind, String key, String digest, String body) {

	/** What tells it from all others of its pack. */
	String id() {
		return this.kind + "/" + this.key;
	}

}
