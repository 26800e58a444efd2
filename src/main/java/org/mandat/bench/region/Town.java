package org.mandat.bench.region;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A space of the region with what a browser there needs. */
public final class Town {

	private final int number;

	private final UUID space;

	private final String slug;

	private final List<String> languages;

	private final List<Chair> chairs;

	private final List<UUID> sources = new ArrayList<>();

	private final List<UUID> meetings = new ArrayList<>();

	private final List<UUID> rounds = new ArrayList<>();

	Town(int number, UUID space, String slug, List<String> languages, List<Chair> chairs) {
		this.number = number;
		this.space = space;
		this.slug = slug;
		this.languages = List.copyOf(languages);
		this.chairs = chairs;
	}

	/** Its number in the region, from zero. */
	public int number() {
		return this.number;
	}

	/** The space. */
	public UUID space() {
		return this.space;
	}

	/** What stands in its addresses. */
	public String slug() {
		return this.slug;
	}

	/** The stored languages of its texts. */
	List<String> languages() {
		return this.languages;
	}

	/** Its posts. */
	public List<Chair> chairs() {
		return this.chairs;
	}

	/** Its sources, the newest last. */
	public List<UUID> sources() {
		return this.sources;
	}

	/** The last meetings of its council, the newest last, once for each decision. */
	public List<UUID> meetings() {
		return this.meetings;
	}

	/** The closed rounds of its self-assessment, the newest last. */
	public List<UUID> rounds() {
		return this.rounds;
	}

	/** The browser of the post that does the work. */
	public Holder coordinator() {
		return of("coordinator");
	}

	/** The browser of the post that decides. */
	public Holder leader() {
		return of("leader");
	}

	/** The holders of its posts. */
	public List<Holder> holders() {
		List<Holder> found = new ArrayList<>();
		for (Chair chair : this.chairs) {
			Holder holder = chair.holder();
			if (holder != null) {
				found.add(holder);
			}
		}
		return found;
	}

	private Holder of(String role) {
		for (Chair chair : this.chairs) {
			Holder holder = chair.holder();
			if (chair.role().equals(role) && holder != null) {
				return holder;
			}
		}
		return holders().getFirst();
	}

	/** An address of this space. */
	public String path(String rest) {
		return "/s/" + this.slug + rest;
	}

	/**
	 * A post and who holds it now.
	 *
	 * @param post the post
	 * @param kind its kind in the pack
	 * @param role its role
	 * @param holder who holds it now, if anybody does
	 */
	public record Chair(UUID post, String kind, String role, @Nullable Holder holder) {
	}

	/**
	 * The tenure that runs and the signed-in browser of its person.
	 *
	 * @param tenure the tenure
	 * @param person the person
	 * @param token the secret of the session
	 */
	public record Holder(UUID tenure, UUID person, String token) {

		/** The cookie of the signed-in browser. */
		public String cookies() {
			return "mandat=" + this.token;
		}

	}

}
