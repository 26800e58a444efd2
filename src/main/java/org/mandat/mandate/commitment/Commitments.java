package org.mandat.mandate.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.Duties;
import org.mandat.mandate.Spoken;
import org.mandat.mandate.question.AskingChoices;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Walls;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.mandat.platform.text.Worded;
import org.mandat.work.TaskRow;
import org.mandat.work.TaskSettled;
import org.mandat.work.Tasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes, confirms and ends. Each commitment is a task of its post: settled here or there,
 * both say the same. Refuses a post that is not of the space, and days that cannot be
 * meant.
 */
@Service
public class Commitments {

	static final String KIND = "commitment";

	static final List<String> PLACES = List.of("meeting", "visit", "letter", "other");

	private final CommitmentRepository rows;

	private final CommitmentBook book;

	private final Posts posts;

	private final Duties duties;

	private final Spaces spaces;

	private final AskingChoices choices;

	private final Tasks tasks;

	private final SearchIndex search;

	private final AuditTrail audit;

	Commitments(CommitmentRepository rows, CommitmentBook book, Posts posts, Duties duties, Spaces spaces,
			AskingChoices choices, Tasks tasks, SearchIndex search, AuditTrail audit) {
		this.rows = rows;
		this.book = book;
		this.posts = posts;
		this.duties = duties;
		this.spaces = spaces;
		this.choices = choices;
		this.tasks = tasks;
		this.search = search;
		this.audit = audit;
	}

	/** Notes what was promised and gives the post its task. */
	@Transactional
	Outcome<UUID> note(Noting noting, Text words) {
		LocalDate today = this.book.today();
		LocalDate due = noting.due();
		if (noting.on().isAfter(today) || noting.on().isBefore(today.minusYears(10))) {
			return Outcome.refused("mandate.commitment.refused.on");
		}
		if (due != null && due.isBefore(noting.on())) {
			return Outcome.refused("mandate.commitment.refused.due");
		}
		if (noting.organisation() != null && !this.posts.organisations().containsKey(noting.organisation())) {
			return Outcome.refused("mandate.commitment.refused.organisation");
		}
		if (noting.duty() != null && this.spaces.byId(Spoken.here())
			.flatMap((space) -> this.duties.find(space.pack(), noting.duty()))
			.isEmpty()) {
			return Outcome.refused("mandate.commitment.refused.duty");
		}
		if (this.choices.strangeNeed(noting.need())) {
			return Outcome.refused("mandate.commitment.refused.need");
		}
		UUID id = Ids.next();
		return switch (this.tasks.give(noting.post(), "mandate", id, words, due)) {
			case Outcome.Refused<UUID> no -> no;
			case Outcome.Done<UUID>(UUID task) -> {
				this.rows.insert(id, noting, words, task, holder(noting.post(), noting.on()));
				this.audit.created("mandate.commitment-noted", KIND, id, List.of(noting, words));
				index(id, words, noting.on());
				yield Outcome.done(id);
			}
		};
	}

	/** Whoever holds the post today says that it stands. */
	@Transactional
	Outcome<UUID> confirm(Commitment before, long version) {
		UUID tenure = Walls.current().tenure();
		if (tenure == null || !this.rows.confirm(before.id(), tenure, version)) {
			return Outcome.refused("mandate.commitment.refused.meanwhile");
		}
		settle(before.id(), "done");
		this.audit.changed("mandate.commitment-confirmed", KIND, before.id(), before.confirmedBy() == null, true);
		return Outcome.done(before.id());
	}

	/** Says that it was kept, or ends it with a reason. */
	@Transactional
	Outcome<UUID> end(Commitment before, String state, @Nullable Worded reason, long version) {
		if (!this.rows.end(before.id(), state, reason, version)) {
			return Outcome.refused("mandate.commitment.refused.meanwhile");
		}
		String settled = "kept".equals(state) ? "done" : "not-needed";
		open(before.task()).ifPresent((task) -> this.tasks.settle(task.id(), settled, task.version()));
		settle(before.id(), "not-needed");
		this.audit.changed("mandate.commitment-ended", KIND, before.id(), before.state(), state);
		return Outcome.done(before.id());
	}

	/** A commitment stands as its task does, within the act that settled the task. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(TaskSettled settled) {
		if ("mandate".equals(settled.module())) {
			this.rows.stands(settled.task(), settled.state()).ifPresent((id) -> {
				if (!"open".equals(settled.state())) {
					settle(id, "not-needed");
				}
				this.audit.changed("mandate.commitment-ended", KIND, id, "before", settled.state());
			});
		}
	}

	private void settle(UUID id, String state) {
		this.rows.tasks(id)
			.forEach((asked) -> open(asked).ifPresent((task) -> this.tasks.settle(asked, state, task.version())));
	}

	private Optional<TaskRow> open(UUID task) {
		return this.tasks.find(task, Languages.SOURCE).filter(TaskRow::open);
	}

	/** Who held the post on that day: the regular holder, else who acted. */
	private @Nullable UUID holder(UUID post, LocalDate on) {
		Optional<PostView> then = this.posts.on(on).stream().filter((one) -> one.id().equals(post)).findFirst();
		return then.map((one) -> (one.regular() != null) ? Set.of(one.regular().tenure()) : CommitmentBook.tenures(one))
			.flatMap((tenures) -> tenures.stream().findFirst())
			.orElse(null);
	}

	private void index(UUID id, Text words, LocalDate on) {
		this.spaces.byId(Spoken.here())
			.ifPresent((space) -> words.forms()
				.forEach((lang, said) -> this.search.put(new SearchIndex.Entry(space.id(), KIND, id, lang, said, "",
						"/s/" + space.slug() + "/mandate/commitments/" + id, false, on))));
	}

}
