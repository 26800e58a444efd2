package org.mandat.administration.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mandat.jurisdiction.Adaptations;
import org.mandat.jurisdiction.Adaptations.Adaptation;
import org.mandat.jurisdiction.Pack;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * On which packs the reader's space stands, and what it takes over of newer ones. The
 * product always speaks by the newest; taking over says that the space has looked at it,
 * and from which version on. Refuses what is no change any more.
 */
@Service
class PackRoom {

	private final Editions editions;

	private final EditionRows rows;

	private final Spaces spaces;

	private final ObjectProvider<Adaptations> adaptations;

	private final AuditTrail audit;

	PackRoom(Editions editions, EditionRows rows, Spaces spaces, ObjectProvider<Adaptations> adaptations,
			AuditTrail audit) {
		this.editions = editions;
		this.rows = rows;
		this.spaces = spaces;
		this.adaptations = adaptations;
		this.audit = audit;
	}

	@Transactional
	List<PackState> states(Language reader) {
		List<Adaptation> own = own(reader);
		return packs().stream().map((pack) -> state(pack, own, reader)).toList();
	}

	/** Everything that the space made its own, whether a pack changes it or not. */
	@Transactional(readOnly = true)
	List<Adaptation> own(Language reader) {
		return this.adaptations.orderedStream().flatMap((one) -> one.of(reader).stream()).toList();
	}

	/** How many items of all packs wait to be looked at. */
	@Transactional
	int waiting(Language reader) {
		return packs().stream().mapToInt((pack) -> differences(pack, List.of(), reader).size()).sum();
	}

	/**
	 * Takes items over, or all if none is named; refused if the product speaks by another
	 * edition than the one that was shown.
	 */
	@Transactional
	Outcome<Integer> take(Pack pack, String shown, List<String> items, Language reader) {
		Edition now = this.editions.current(pack.id());
		if (!now.digest().equals(shown)) {
			return Outcome.refused("administration.pack.refused.other");
		}
		List<Difference> open = differences(pack, List.of(), reader);
		List<Difference> chosen = open.stream().filter((one) -> items.isEmpty() || items.contains(one.id())).toList();
		if (chosen.isEmpty() || chosen.size() < items.size()) {
			return Outcome.refused("administration.pack.refused.meanwhile");
		}
		Standing before = this.rows.standing(pack.id()).orElseThrow();
		if (chosen.size() == open.size()) {
			this.rows.takeAll(now);
			this.audit.changed("administration.pack-taken", "pack", Ids.ofKey("pack", pack.id()),
					before.version() + " " + before.edition(), now.version() + " " + now.digest());
		}
		else {
			chosen.forEach((one) -> {
				PackItem item = now.items().get(one.id());
				this.rows.take(pack.id(), one.kind(), one.key(), (item == null) ? "" : item.digest());
				this.audit.done("administration.pack-item-taken", "pack-item",
						Ids.ofKey("pack", pack.id() + "/" + one.id()));
			});
		}
		return Outcome.done(chosen.size());
	}

	List<Pack> packs() {
		return this.editions.of(this.spaces.byId(EditionRows.space()).orElseThrow().pack());
	}

	private PackState state(Pack pack, List<Adaptation> own, Language reader) {
		List<Difference> differences = differences(pack, own, reader);
		Edition now = this.editions.current(pack.id());
		return new PackState(pack.id(), pack.title(), this.rows.standing(pack.id()).orElseThrow(), now.version(),
				now.digest(), now.items().size(), differences);
	}

	private List<Difference> differences(Pack pack, List<Adaptation> own, Language reader) {
		Edition now = this.editions.current(pack.id());
		this.rows.keep(now);
		this.rows.begin(EditionRows.space(), now);
		Standing standing = this.rows.standing(pack.id()).orElseThrow();
		if (standing.edition().equals(now.digest())) {
			return List.of();
		}
		Edition before = new Edition(pack.id(), standing.edition(), standing.version(),
				this.rows.items(pack.id(), standing.edition()));
		Map<String, PackItem> taken = new HashMap<>();
		List<String> gone = new ArrayList<>();
		this.rows.taken(pack.id()).forEach((id, digest) -> {
			PackItem item = now.items().get(id);
			if (digest.isEmpty()) {
				gone.add(id);
			}
			else if (item != null && item.digest().equals(digest)) {
				taken.put(id, item);
			}
		});
		return Differences.between(before.with(taken, gone), now, own, reader);
	}

}
