package org.mandat.jurisdiction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Outcome;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The spaces of this installation. Opens one for a place of a pack, with the
 * organisations and posts that the pack gives to such a place; refuses to open one twice.
 */
@Service
public class Spaces {

	private final Packs packs;

	private final SpaceRows rows;

	private final Posts posts;

	private final AuditTrail audit;

	private final TransactionTemplate transactions;

	private final ApplicationEventPublisher events;

	private final FormerSlugs former;

	Spaces(Packs packs, SpaceRows rows, Posts posts, AuditTrail audit, TransactionTemplate transactions,
			ApplicationEventPublisher events, FormerSlugs former) {
		this.packs = packs;
		this.rows = rows;
		this.posts = posts;
		this.audit = audit;
		this.transactions = transactions;
		this.events = events;
		this.former = former;
	}

	/** All spaces, by kind and slug. */
	public List<Space> all() {
		return this.rows.all();
	}

	/** The space whose addresses bear this slug now. */
	public Optional<Space> bySlug(String slug) {
		return this.rows.by("slug", slug);
	}

	/** The space of a place by its key alone, whatever the pack. */
	public Optional<Space> byKey(String placeKey) {
		return this.rows.by("place_key", placeKey);
	}

	/** The space of this identifier. */
	public Optional<Space> byId(UUID id) {
		return this.rows.byId(id);
	}

	/** The space of this place of this pack. */
	public Optional<Space> ofPlace(String pack, String key) {
		return this.rows.by("id", Ids.ofKey(pack, key));
	}

	/**
	 * Gives the reader's space another slug, in its own language; addresses with the old
	 * one lead on. Refuses one that another space has or had.
	 */
	@Transactional
	public Outcome<Space> changeSlug(String slug) {
		Space before = byId(Here.space()).orElseThrow();
		if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.length() < 2 || slug.length() > 40) {
			return Outcome.refused("jurisdiction.space.refused.slugForm");
		}
		if (this.rows.slugIsTaken(slug)) {
			return Outcome.refused("jurisdiction.space.refused.slugTaken", slug);
		}
		this.rows.changeSlug(before, slug);
		Space after = byId(before.id()).orElseThrow();
		this.audit.changed("space.slug-changed", "space", before.id(), before, after);
		this.posts.indexAll(after);
		this.former.forget();
		return Outcome.done(after);
	}

	/**
	 * Opens a space for a place. Works in a transaction and behind walls of its own;
	 * within another transaction only if that one stands behind the same walls.
	 */
	public Outcome<Space> open(String pack, String key) {
		Optional<Pack> known = this.packs.find(pack).filter((found) -> "country".equals(found.kind()));
		if (known.isEmpty()) {
			return Outcome.refused("jurisdiction.space.refused.noPack", pack);
		}
		Optional<Place> place = known.get().place(key);
		if (place.isEmpty()) {
			return Outcome.refused("jurisdiction.space.refused.noPlace", key, pack);
		}
		UUID id = Ids.ofKey(pack, key);
		if (TransactionSynchronizationManager.isActualTransactionActive() && !id.equals(Walls.current().space())) {
			throw new IllegalStateException("a space is opened behind its own walls");
		}
		if (byId(id).isPresent()) {
			return Outcome.refused("jurisdiction.space.refused.opened", key);
		}
		try {
			return Walls.as(Reader.system(id),
					() -> this.transactions.execute((status) -> Outcome.done(open(known.get(), place.get(), id))));
		}
		catch (DuplicateKeyException ex) {
			return Outcome.refused("jurisdiction.space.refused.opened", key);
		}
	}

	private Space open(Pack pack, Place place, UUID id) {
		String slug = this.rows.slugIsTaken(place.key()) ? place.key() + "-" + pack.id() : place.key();
		Space space = new Space(id, pack.id(), place.key(), place.kind(), slug, place.name(), place.languages());
		this.rows.insert(space);
		Organisations.of(pack, place)
			.forEach((organisation) -> this.rows.insertOrganisation(id, Ids.next(), organisation.actor(),
					organisation.kind()));
		pack.posts()
			.stream()
			.filter((kind) -> kind.opens() && kind.placeKinds().contains(place.kind()))
			.forEach((kind) -> this.posts.insert(space, kind, 1));
		this.audit.created("space.opened", "space", id, space);
		this.events.publishEvent(new SpaceOpened(id));
		return space;
	}

}
