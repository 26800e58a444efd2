package org.mandat.mandate.commitment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Clocks;
import org.mandat.jurisdiction.Pauses;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was promised in the reader's space, and with whom it stands. */
@Service
@Transactional(readOnly = true)
public class CommitmentBook {

	static final List<String> STATES = List.of("all", "open", "kept", "ended");

	/** A space has some ten open ones; the file has all. */
	private static final int MOST = 2000;

	private final CommitmentRepository rows;

	private final Posts posts;

	private final Pauses pauses;

	private final SpaceDays days;

	CommitmentBook(CommitmentRepository rows, Posts posts, Pauses pauses, SpaceDays days) {
		this.rows = rows;
		this.posts = posts;
		this.pauses = pauses;
		this.days = days;
	}

	List<Commitment> list(String state, Language language) {
		return this.rows.list(STATES.contains(state) ? state : "all", language, MOST);
	}

	Optional<Commitment> find(UUID commitment, Language language) {
		return this.rows.find(commitment, language);
	}

	List<Commitment> about(String kind, List<String> keys, Language language) {
		return this.rows.about(kind, keys, language);
	}

	Optional<Commitment> ofTask(UUID task, Language language) {
		return this.rows.ofTask(task).flatMap((id) -> this.rows.find(id, language));
	}

	/** Who holds the posts today, and the clocks of the day. */
	Standings standings() {
		Map<UUID, Set<UUID>> holders = new HashMap<>();
		this.posts.on(today()).forEach((post) -> holders.put(post.id(), tenures(post)));
		return new Standings(this.pauses.clocks(), holders);
	}

	Map<String, Text> organisations() {
		return this.posts.organisations();
	}

	LocalDate today() {
		return this.days.here().today();
	}

	static Set<UUID> tenures(PostView post) {
		Set<UUID> tenures = new HashSet<>();
		if (post.regular() != null) {
			tenures.add(post.regular().tenure());
		}
		post.acting().forEach((holder) -> tenures.add(holder.tenure()));
		return tenures;
	}

	/** Who holds which post now, and the clocks of the day. */
	public record Standings(Clocks clocks, Map<UUID, Set<UUID>> holders) {

		/** Whether it was made before whoever holds the post today came. */
		public boolean toConfirm(Commitment commitment) {
			return commitment.open() && toConfirm(commitment.post(), commitment.confirmedBy());
		}

		/** The same of an open one, by its post and the tenure that confirmed it. */
		boolean toConfirm(UUID post, @Nullable UUID confirmedBy) {
			Set<UUID> now = this.holders.getOrDefault(post, Set.of());
			return !now.isEmpty() && (confirmedBy == null || !now.contains(confirmedBy));
		}

		/** Whether its day has passed. */
		public boolean late(Commitment commitment) {
			return commitment.late(this.clocks);
		}

	}

}
