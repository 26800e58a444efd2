package org.mandat.mandate.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.mandat.jurisdiction.Pauses;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.mandate.Spoken;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Outcome;
import org.mandat.work.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks whoever came into a post whether what was promised before stands: by a task, once
 * for each tenure, and not while a pause runs.
 */
@Service
public class Confirming {

	/** How many days a new holder has to look. */
	private static final int DAYS = 14;

	private final CommitmentRepository rows;

	private final CommitmentBook book;

	private final Posts posts;

	private final Pauses pauses;

	private final Tasks tasks;

	private final Spoken spoken;

	private final AuditTrail audit;

	Confirming(CommitmentRepository rows, CommitmentBook book, Posts posts, Pauses pauses, Tasks tasks, Spoken spoken,
			AuditTrail audit) {
		this.rows = rows;
		this.book = book;
		this.posts = posts;
		this.pauses = pauses;
		this.tasks = tasks;
		this.spoken = spoken;
		this.audit = audit;
	}

	/** Asks the holders who came since, in the reader's space. */
	@Transactional
	public void look() {
		List<Commitment> open = this.pauses.holds() ? List.of() : this.book.list("open", Languages.SOURCE);
		if (open.isEmpty()) {
			return;
		}
		CommitmentBook.Standings with = this.book.standings();
		LocalDate today = this.book.today();
		List<PostView> posts = this.posts.on(today);
		open.stream()
			.filter(with::toConfirm)
			.forEach((one) -> posts.stream()
				.filter((post) -> post.id().equals(one.post()))
				.forEach((post) -> ask(one, CommitmentBook.tenures(post), today)));
	}

	/** Of several who hold a post at once, one question is enough. */
	private void ask(Commitment commitment, Set<UUID> tenures, LocalDate today) {
		if (tenures.stream().anyMatch((tenure) -> this.rows.asked(commitment.id(), tenure))) {
			return;
		}
		Outcome<UUID> task = this.tasks.give(commitment.post(), "mandate", commitment.id(), this.spoken
			.of("mandate.commitment.task", (language) -> List.of(Formats.date(language, commitment.on()))),
				today.plusDays(DAYS));
		if (task instanceof Outcome.Done<UUID>(UUID given)) {
			this.rows.ask(commitment.id(), tenures.iterator().next(), today, given);
			this.audit.done("mandate.commitment-asked", Commitments.KIND, commitment.id());
		}
	}

}
