package org.mandat.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A page of the product that helps where a dimension is low. The pack names them by key;
 * a reader is shown those that the post may open.
 */
public enum Offer {

	/** What is expected, and by what. */
	DUTIES("mandate.read", "mandate", "duties"),
	/** Two to three pages for one kind of reader. */
	GUIDES("mandate.read", "mandate", "guides"),
	/** Who holds which post. */
	POSTS("jurisdiction.read", "posts"),
	/** Meetings and their agenda. */
	MEETINGS("council.read", "council", "meetings"),
	/** What was decided and what became of it. */
	DECISIONS("council.read", "council", "decisions"),
	/** Who sits in the council. */
	SEATS("council.read", "council", "seats"),
	/** Rhythm, quorum and deadlines. */
	RULES("council.read", "council", "rules"),
	/** Steps that run by themselves. */
	PROCEDURES("council.read", "council", "procedures"),
	/** The prevention annex as a paper to adopt. */
	ANNEX("council.keep", "papers", "council-annex"),
	/** Documents and conversations. */
	SOURCES("evidence.read", "evidence", "sources"),
	/** What residents and institutions need. */
	NEEDS("evidence.read", "evidence", "needs"),
	/** Texts of the space in its languages. */
	TEXTS("translation.read", "translation", "texts"),
	/** What is missing before the help channel may begin. */
	GOLIVE("assessment.read", "assessment", "go-live");

	private final String permission;

	private final List<String> path;

	Offer(String permission, String... path) {
		this.permission = permission;
		this.path = List.of(path);
	}

	/** The offer of this key, if the product has such a page. */
	public static Optional<Offer> of(String key) {
		return Arrays.stream(values()).filter((one) -> one.key().equals(key)).findFirst();
	}

	/** Its key in packs and messages. */
	public String key() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

	/** What a reader must be allowed to open it. */
	public String permission() {
		return this.permission;
	}

	/** Its room. */
	public String room() {
		return this.path.getFirst();
	}

	/** Its page within the room. */
	public Object[] page() {
		return this.path.stream().skip(1).toArray();
	}

}
