package org.mandat.council.meeting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.mandat.council.seat.Seat;
import org.mandat.council.seat.Seats;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.platform.security.Role;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Component;

/**
 * The posts that sit in the council: those whom the pack calls to lead, to sit or to
 * coordinate. A post is a chair; who holds it is not asked here.
 */
@Component
public class Members {

	private static final Set<String> SIT = Set.of(Role.LEADER.packName(), Role.MEMBER.packName(),
			Role.COORDINATOR.packName());

	private final Posts posts;

	private final Seats seats;

	Members(Posts posts, Seats seats) {
		this.posts = posts;
		this.seats = seats;
	}

	/**
	 * The posts that sit on this day, in the order of the pack; where seats are kept,
	 * those of the seats and the secretariat.
	 */
	public List<PostView> on(LocalDate day) {
		return on(day, this.seats.on(day).stream().map(Seat::post).collect(Collectors.toSet()));
	}

	/** The same where the posts of the seats are known. */
	List<PostView> on(LocalDate day, Set<UUID> seated) {
		return this.posts.on(day)
			.stream()
			.filter((post) -> seated.isEmpty() ? SIT.stream().anyMatch(post::has)
					: seated.contains(post.id()) || post.has(Role.COORDINATOR.packName()))
			.toList();
	}

	/** All posts of the space on this day, in the order of the pack. */
	public List<PostView> all(LocalDate day) {
		return this.posts.on(day);
	}

	/**
	 * All posts of the space on this day, with their names: whoever may own a decision.
	 */
	public Map<UUID, Text> owners(LocalDate day) {
		Map<UUID, Text> names = new LinkedHashMap<>();
		this.posts.on(day).forEach((post) -> names.put(post.id(), post.name()));
		return names;
	}

}
