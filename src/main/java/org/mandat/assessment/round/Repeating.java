package org.mandat.assessment.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.assessment.RoundDue;
import org.mandat.assessment.RoundsDue;
import org.mandat.jurisdiction.Pauses;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Tenure;
import org.mandat.jurisdiction.Tenures;
import org.mandat.platform.security.Role;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.mandat.work.TaskRow;
import org.mandat.work.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for the next round: thirty days before twelve months are over, and once a new
 * mayor took office, sixty days from that day. Each once, by a task of the coordinator
 * that ends with the round, or when a newer mayor moved the day; none while a pause runs
 * (ground rule G14). Whoever never closed a round is not asked (ground rule G15).
 */
@Service
class Repeating implements RoundsDue {

	private final RoundRepository rounds;

	private final Posts posts;

	private final Tenures tenures;

	private final Pauses pauses;

	private final SpaceDays days;

	private final Tasks tasks;

	private final Languages languages;

	private final Messages messages;

	Repeating(RoundRepository rounds, Posts posts, Tenures tenures, Pauses pauses, SpaceDays days, Tasks tasks,
			Languages languages, Messages messages) {
		this.rounds = rounds;
		this.posts = posts;
		this.tenures = tenures;
		this.pauses = pauses;
		this.days = days;
		this.tasks = tasks;
		this.languages = languages;
		this.messages = messages;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<RoundDue> next() {
		LocalDate today = this.days.here().today();
		return last(this.rounds.all()).map((last) -> DueRules.next(last,
				cameBefore(last, today) ? List.of() : mayors(this.posts.on(today)), today));
	}

	/** Looks once. */
	@Transactional
	public void look() {
		List<Round> all = this.rounds.all();
		if (all.isEmpty() || !all.getFirst().closed() || this.pauses.holds()) {
			return;
		}
		LocalDate today = this.days.here().today();
		LocalDate last = last(all).orElseThrow();
		List<PostView> here = this.posts.on(today);
		List<RoundDue> asked = new ArrayList<>(List.of(DueRules.year(last, today)));
		DueRules.mayor(last, mayors(here), today).ifPresent(asked::add);
		this.rounds.reminders()
			.stream()
			.filter((one) -> asked.stream()
				.noneMatch((due) -> one.why().equals(due.why()) && one.on().equals(due.on())))
			.forEach((one) -> settle(one.task(), "not-needed"));
		here.stream()
			.filter((post) -> Role.COORDINATOR.packName().equals(post.role()))
			.findFirst()
			.ifPresent((coordinator) -> asked.stream()
				.filter(RoundDue::near)
				.filter((due) -> !this.rounds.reminded(due.why(), due.on()))
				.forEach((due) -> ask(due, coordinator.id())));
	}

	/** A round was closed: what asked for it is done. */
	@Transactional(propagation = Propagation.MANDATORY)
	void answered() {
		this.rounds.reminders().forEach((one) -> settle(one.task(), "done"));
	}

	private void settle(UUID task, String state) {
		this.tasks.find(task, Languages.SOURCE)
			.filter(TaskRow::open)
			.ifPresent((open) -> this.tasks.settle(task, state, open.version()));
	}

	private void ask(RoundDue due, UUID coordinator) {
		Map<String, String> words = new LinkedHashMap<>();
		for (Language language : this.languages.all()) {
			Language stored = new Language(language.stored());
			words.putIfAbsent(stored.tag(), this.messages.text(stored, "assessment.reminder." + due.why()));
		}
		if (this.tasks.give(coordinator, "assessment", null, Text.of(words),
				due.on()) instanceof Outcome.Done<UUID>(UUID task)) {
			this.rounds.remind(due.why(), due.on(), task);
		}
	}

	/** Whether today's mayor was mayor already: then none before need be known. */
	private boolean cameBefore(LocalDate last, LocalDate today) {
		return mayor(this.posts.on(today)).map(PostView::regular)
			.filter((holder) -> holder.from().isBefore(last))
			.isPresent();
	}

	private List<Tenure> mayors(List<PostView> here) {
		return mayor(here).map((post) -> this.tenures.ofPost(post.id())).orElse(List.of());
	}

	private static Optional<PostView> mayor(List<PostView> here) {
		return here.stream()
			.filter((post) -> Role.LEADER.packName().equals(post.role()) && post.number() == 1)
			.findFirst();
	}

	private static Optional<LocalDate> last(List<Round> all) {
		return all.stream().flatMap((round) -> Optional.ofNullable(round.closedOn()).stream()).findFirst();
	}

}
