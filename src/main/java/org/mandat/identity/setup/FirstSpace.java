package org.mandat.identity.setup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.mandat.jurisdiction.Appointment;
import org.mandat.jurisdiction.Pack;
import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.Persons;
import org.mandat.jurisdiction.Place;
import org.mandat.jurisdiction.PostKind;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Spaces;
import org.mandat.jurisdiction.Tenures;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.springframework.stereotype.Service;

/**
 * Opens the first space, unless a command has opened it already, and appoints the person
 * who sets up: as administrator, and as the one who does the work if it is the same
 * person. Works within the caller's transaction and walls.
 */
@Service
class FirstSpace {

	private static final Set<String> WORKING = Set.of("coordinator", "desk", "hub");

	private final Packs packs;

	private final Spaces spaces;

	private final Persons persons;

	private final Posts posts;

	private final Tenures tenures;

	private final Clock clock;

	FirstSpace(Packs packs, Spaces spaces, Persons persons, Posts posts, Tenures tenures, Clock clock) {
		this.packs = packs;
		this.spaces = spaces;
		this.persons = persons;
		this.posts = posts;
		this.tenures = tenures;
		this.clock = clock;
	}

	/** The place that the form names, if a country pack has it. */
	Optional<Chosen> chosen(String packAndKey) {
		String[] parts = packAndKey.split(":", 2);
		return (parts.length < 2) ? Optional.empty()
				: this.packs.find(parts[0])
					.filter((pack) -> "country".equals(pack.kind()))
					.flatMap((pack) -> pack.place(parts[1]).map((place) -> new Chosen(pack, place)));
	}

	/** Opens, notes the person and appoints; gives the person. */
	Outcome<UUID> begin(Chosen chosen, String name, String email, boolean both) {
		String pack = chosen.pack().id();
		if (this.spaces.ofPlace(pack, chosen.place().key()).isEmpty()
				&& this.spaces.open(pack, chosen.place().key()) instanceof Outcome.Refused<?>(Refusal why)) {
			return new Outcome.Refused<>(why);
		}
		UUID person = this.persons.create(name, null, email);
		LocalDate today = LocalDate.now(this.clock.withZone(chosen.pack().zone()));
		for (String kind : kinds(chosen, both)) {
			PostView post = this.posts.ofKind(kind).orElseThrow();
			Outcome<UUID> tenure = this.tenures
				.appoint(new Appointment(post.id(), new Appointment.Who.Known(person), today, null, false, null));
			if (tenure instanceof Outcome.Refused<UUID>(Refusal why)) {
				return new Outcome.Refused<>(why);
			}
		}
		return Outcome.done(person);
	}

	private static List<String> kinds(Chosen chosen, boolean both) {
		List<String> kinds = new ArrayList<>();
		first(chosen, Set.of("administrator")).ifPresent(kinds::add);
		if (both || kinds.isEmpty()) {
			first(chosen, WORKING).ifPresent(kinds::add);
		}
		return kinds;
	}

	private static Optional<String> first(Chosen chosen, Set<String> roles) {
		return chosen.pack()
			.posts()
			.stream()
			.filter((kind) -> kind.opens() && kind.placeKinds().contains(chosen.place().kind()))
			.filter((kind) -> roles.contains(kind.role()))
			.map(PostKind::kind)
			.findFirst();
	}

	/** A place of a country pack. */
	record Chosen(Pack pack, Place place) {
	}

}
