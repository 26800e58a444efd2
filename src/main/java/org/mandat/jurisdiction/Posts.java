package org.mandat.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Reading;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.mandat.platform.web.Stale;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The posts of the reader's space: the chairs to which work belongs, and who holds them
 * on any day. Nothing is ever assigned to a person.
 */
@Service
public class Posts {

	private final PostRows rows;

	private final SpaceRows spaces;

	private final SpaceDays days;

	private final Packs packs;

	private final AuditTrail audit;

	private final SearchIndex search;

	Posts(PostRows rows, SpaceRows spaces, SpaceDays days, Packs packs, AuditTrail audit, SearchIndex search) {
		this.rows = rows;
		this.spaces = spaces;
		this.days = days;
		this.packs = packs;
		this.audit = audit;
		this.search = search;
	}

	/**
	 * All posts with who held them on this day, in the order of the pack. Today means at
	 * this moment; any other day means at any time of that day in the space's zone.
	 */
	@Transactional(readOnly = true)
	public List<PostView> on(LocalDate day) {
		UUID space = Here.space();
		return Reading.once(new OnADay(space, day), () -> this.rows.on(space, this.days.here(), day, null));
	}

	/** A post as it is now. */
	@Transactional(readOnly = true)
	public Optional<PostView> find(UUID post) {
		return this.rows.on(Here.space(), this.days.here(), this.days.here().today(), post).stream().findFirst();
	}

	/** The first post of this kind as it is now. */
	@Transactional(readOnly = true)
	public Optional<PostView> ofKind(String kind) {
		return this.rows.idOfKind(Here.space(), kind).flatMap(this::find);
	}

	/**
	 * The organisations and bodies whose posts these can be, by their key in the pack.
	 */
	@Transactional(readOnly = true)
	public Map<String, Text> organisations() {
		return Organisations.names(this.packs.get(this.spaces.by("id", Here.space()).orElseThrow().pack()));
	}

	/** The kinds of post that the space may still add. */
	@Transactional(readOnly = true)
	public List<PostKind> toAdd() {
		Space space = this.spaces.by("id", Here.space()).orElseThrow();
		return this.packs.get(space.pack())
			.posts()
			.stream()
			.filter((kind) -> kind.placeKinds().contains(space.kind()))
			.filter((kind) -> kind.several() || this.rows.highestNumber(space.id(), kind.kind()) == 0)
			.toList();
	}

	/**
	 * Adds a post that the pack knows; a second chair only of a kind that may have
	 * several.
	 */
	@Transactional
	public Outcome<UUID> add(String kind) {
		Space space = this.spaces.by("id", Here.space()).orElseThrow();
		Optional<PostKind> known = this.packs.get(space.pack())
			.post(kind)
			.filter((found) -> found.placeKinds().contains(space.kind()));
		if (known.isEmpty()) {
			return Outcome.refused("jurisdiction.post.refused.noKind");
		}
		int number = this.rows.highestNumber(space.id(), kind) + 1;
		if (number > 1 && !known.get().several()) {
			return Outcome.refused("jurisdiction.post.refused.oneOnly");
		}
		return Outcome.done(insert(space, known.get(), number));
	}

	/** Changes how a post is reached, unless somebody else did so meanwhile. */
	@Transactional
	public ContactChange changeContact(UUID post, Contact contact, long version) {
		PostView before = find(post).orElseThrow();
		if (!this.rows.changeContact(Here.space(), post, contact, version)) {
			return new ContactChange.Lost(new Stale<>(new Contact(before.phone(), before.callOrder()), contact),
					before.version());
		}
		this.audit.changed("post.contact-changed", "post", post, new Contact(before.phone(), before.callOrder()),
				contact);
		return new ContactChange.Changed();
	}

	/** Puts a post of this kind into the space; within the transaction of the act. */
	UUID insert(Space space, PostKind kind, int number) {
		UUID id = Ids.next();
		this.rows.insert(space.id(), id, kind, number);
		this.audit.created("post.added", "post", id, kind);
		index(space, id, kind.name());
		return id;
	}

	/** Puts the search entries of all posts anew, because their address has changed. */
	void indexAll(Space space) {
		on(this.days.here().today()).forEach((post) -> index(space, post.id(), post.name()));
	}

	/** Lets a post be found by its name; within the transaction of the act. */
	void index(Space space, UUID post, Text names) {
		names.forms()
			.forEach((lang, name) -> this.search.put(new SearchIndex.Entry(space.id(), "post", post, lang, name, "",
					"/s/" + space.slug() + "/posts/" + post, false, null)));
	}

	private record OnADay(UUID space, LocalDate day) {
	}

}
