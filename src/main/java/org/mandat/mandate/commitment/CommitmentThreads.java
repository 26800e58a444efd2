package org.mandat.mandate.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.mandat.mandate.question.AskedThreads;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Threads;
import org.mandat.platform.web.Threads.Bead;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The thread through the commitments: need or duty, commitment, task. */
@Component
@Transactional(readOnly = true)
public class CommitmentThreads implements Threads.Source {

	private final CommitmentBook book;

	private final AskedThreads asked;

	CommitmentThreads(CommitmentBook book, AskedThreads asked) {
		this.book = book;
		this.asked = asked;
	}

	@Override
	public List<Bead> from(String kind, List<String> keys, Page page) {
		return switch (kind) {
			case "need",
					"duty" ->
				this.book.about(kind, keys, page.language())
					.stream()
					.map((one) -> bead(one, page, page.url("mandate", "commitments", one.id())))
					.toList();
			case "task" -> this.book.ofTask(UUID.fromString(keys.getFirst()), page.language())
				.map((one) -> bead(one, page, page.url("mandate", "commitments", one.id())))
				.stream()
				.toList();
			default -> List.of();
		};
	}

	/** The thread of a commitment. */
	List<Bead> of(Commitment commitment, Page page) {
		List<Bead> beads = new ArrayList<>();
		this.asked.before(commitment.need(), commitment.duty(), page, beads);
		beads.add(bead(commitment, page, null));
		beads.add(new Bead(page.text("mandate.commitment.thread.task"), page.in(commitment.postName()),
				page.langOf(commitment.postName()), page.named("mandate.commitment.state", commitment.state()),
				page.url("work", "tasks", commitment.task()), false));
		return beads;
	}

	private static Bead bead(Commitment one, Page page, @org.jspecify.annotations.Nullable String href) {
		return new Bead(page.text("mandate.commitment.thread"), page.in(one.words()), page.langOf(one.words()),
				page.named("mandate.commitment.state", one.state()), href, false);
	}

}
