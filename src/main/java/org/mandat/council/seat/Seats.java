package org.mandat.council.seat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * The seats of the council of the reader's space. Refuses a second seat of one post in
 * the same days, and a substitute that is the post itself.
 */
@Service
public class Seats {

	private static final int YEARS = 50;

	private final SeatRepository rows;

	private final Posts posts;

	private final Spaces spaces;

	private final Packs packs;

	private final AuditTrail audit;

	private final Map<String, List<Sector>> byPractice = new ConcurrentHashMap<>();

	Seats(SeatRepository rows, Posts posts, Spaces spaces, Packs packs, AuditTrail audit) {
		this.rows = rows;
		this.posts = posts;
		this.spaces = spaces;
		this.packs = packs;
		this.audit = audit;
	}

	/** All seats, also those whose term is over. */
	@Transactional(readOnly = true)
	public List<Seat> all() {
		return this.rows.all();
	}

	/** The seats whose term runs on this day; none where nobody keeps seats. */
	@Transactional(readOnly = true)
	public List<Seat> on(LocalDate day) {
		return all().stream().filter((seat) -> seat.on(day)).toList();
	}

	/** The sectors of the pack in its order. */
	public List<Sector> sectors() {
		Space space = this.spaces.byId(SeatRepository.space()).orElseThrow();
		return this.byPractice.computeIfAbsent(this.packs.get(space.pack()).practice(),
				(practice) -> this.packs.get(practice)
					.file("bodies.yaml")
					.path("sectors")
					.valueStream()
					.map(Sector::of)
					.toList());
	}

	/** The municipalities that may send somebody to a joint council. */
	Map<String, Text> places() {
		Space space = this.spaces.byId(SeatRepository.space()).orElseThrow();
		Map<String, Text> places = new LinkedHashMap<>();
		this.packs.get(space.pack())
			.places()
			.stream()
			.filter((place) -> "municipality".equals(place.kind()))
			.forEach((place) -> places.put(place.key(), place.name()));
		return places;
	}

	@Transactional(readOnly = true)
	Optional<Seat> find(UUID seat) {
		return this.rows.find(seat);
	}

	/** Gives seats to the posts that sit without any; only while no seat is kept. */
	@Transactional
	Outcome<UUID> begin(Map<UUID, String> kinds, LocalDate from) {
		this.rows.hold(SeatRepository.space());
		if (!this.rows.all().isEmpty()) {
			return Outcome.refused("council.seat.refused.begun");
		}
		UUID last = SeatRepository.space();
		for (Map.Entry<UUID, String> post : kinds.entrySet()) {
			String sector = sectors().stream()
				.filter((one) -> one.kinds().contains(post.getValue()))
				.map(Sector::key)
				.findFirst()
				.orElse(sectors().getFirst().key());
			Seat seat = new Seat(Ids.next(), post.getKey(), sector, null, null, true, from, null, null, 0);
			this.rows.insert(seat);
			this.audit.created("council.seat-made", "council-seat", seat.id(), seat);
			last = seat.id();
		}
		return Outcome.done(last);
	}

	@Transactional
	Outcome<UUID> make(SeatForm form) {
		return keep(seat(Ids.next(), form, 0), false);
	}

	@Transactional
	Outcome<UUID> change(UUID seat, SeatForm form, long version) {
		return keep(seat(seat, form, version), true);
	}

	private Outcome<UUID> keep(Seat seat, boolean known) {
		this.rows.hold(seat.post());
		LocalDate until = seat.until();
		if (this.posts.find(seat.post()).isEmpty()) {
			return Outcome.refused("council.seat.form.post.required");
		}
		if (sectors().stream().noneMatch((sector) -> sector.key().equals(seat.sector()))) {
			return Outcome.refused("council.seat.form.sector.required");
		}
		UUID substitute = seat.substitute();
		if (substitute != null && (substitute.equals(seat.post()) || this.posts.find(substitute).isEmpty())) {
			return Outcome.refused("council.seat.refused.substitute");
		}
		if (seat.place() != null && !places().containsKey(seat.place())) {
			return Outcome.refused("council.seat.refused.place");
		}
		if (until != null && until.isBefore(seat.from())
				|| Math.abs(seat.from().getYear() - LocalDate.EPOCH.getYear() - YEARS) > YEARS) {
			return Outcome.refused("council.seat.refused.term");
		}
		boolean twice = this.rows.all()
			.stream()
			.filter((other) -> other.post().equals(seat.post()) && !other.id().equals(seat.id()))
			.anyMatch((other) -> overlap(other, seat));
		if (twice) {
			return Outcome.refused("council.seat.refused.twice");
		}
		if (!known) {
			this.rows.insert(seat);
			this.audit.created("council.seat-made", "council-seat", seat.id(), seat);
			return Outcome.done(seat.id());
		}
		Optional<Seat> before = this.rows.find(seat.id());
		if (before.isEmpty() || !this.rows.change(seat)) {
			return Outcome.refused("council.seat.refused.changedMeanwhile");
		}
		this.audit.changed("council.seat-changed", "council-seat", seat.id(), before.get(), seat);
		return Outcome.done(seat.id());
	}

	private static boolean overlap(Seat one, Seat other) {
		LocalDate end = one.until();
		LocalDate ends = other.until();
		return (ends == null || !one.from().isAfter(ends)) && (end == null || !other.from().isAfter(end));
	}

	private static Seat seat(UUID id, SeatForm form, long version) {
		return new Seat(id, form.post(), form.sector(), form.substitute(), form.blankToNull(form.place()), form.votes(),
				form.from(), form.until(), form.blankToNull(form.document()), version);
	}

	/**
	 * A sector that a council hears.
	 *
	 * @param kinds the kinds of post that usually speak for it
	 */
	public record Sector(String key, Text name, List<String> kinds) {

		static Sector of(JsonNode node) {
			Map<String, String> forms = new LinkedHashMap<>();
			node.path("name").properties().forEach((form) -> forms.put(form.getKey(), form.getValue().asString()));
			return new Sector(node.path("id").asString(), Text.of(forms),
					node.path("kinds").valueStream().map(JsonNode::asString).toList());
		}

	}

}
