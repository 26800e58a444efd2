package org.mandat.assessment.round;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mandat.jurisdiction.Holder;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.platform.security.Role;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Text;
import org.mandat.work.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for the next round: thirty days before twelve months are over, and once a new
 * mayor took office, sixty days from that day. Each once, by a task of the coordinator.
 * Whoever never closed a round is not asked (ground rule G15).
 */
@Service
class Repeating {

	private static final int MONTHS = 12;

	private static final int AHEAD = 30;

	private static final int AFTER_OATH = 60;

	private final RoundRepository rounds;

	private final Posts posts;

	private final SpaceDays days;

	private final Tasks tasks;

	private final Languages languages;

	private final Messages messages;

	Repeating(RoundRepository rounds, Posts posts, SpaceDays days, Tasks tasks, Languages languages,
			Messages messages) {
		this.rounds = rounds;
		this.posts = posts;
		this.days = days;
		this.tasks = tasks;
		this.languages = languages;
		this.messages = messages;
	}

	/** Looks once. */
	@Transactional
	public void look() {
		List<Round> all = this.rounds.all();
		if (all.isEmpty() || !all.getFirst().closed()) {
			return;
		}
		LocalDate last = java.util.Objects.requireNonNull(all.getFirst().closedOn());
		LocalDate today = this.days.here().today();
		List<PostView> here = this.posts.on(today);
		LocalDate due = last.plusMonths(MONTHS);
		if (!today.isBefore(due.minusDays(AHEAD))) {
			ask("year", due, here);
		}
		here.stream()
			.filter((post) -> Role.LEADER.packName().equals(post.role()) && post.number() == 1)
			.flatMap((post) -> Optional.ofNullable(post.regular()).stream())
			.map(Holder::from)
			.filter((from) -> from.isAfter(last) && !from.isAfter(today))
			.findFirst()
			.ifPresent((from) -> ask("mayor", from.plusDays(AFTER_OATH), here));
	}

	private void ask(String why, LocalDate due, List<PostView> here) {
		Optional<PostView> coordinator = here.stream()
			.filter((post) -> Role.COORDINATOR.packName().equals(post.role()))
			.findFirst();
		if (coordinator.isPresent() && this.rounds.remind(why, due)) {
			Map<String, String> words = new LinkedHashMap<>();
			for (Language language : this.languages.all()) {
				Language stored = new Language(language.stored());
				words.putIfAbsent(stored.tag(), this.messages.text(stored, "assessment.reminder." + why));
			}
			this.tasks.give(coordinator.get().id(), "assessment", null, Text.of(words), due);
		}
	}

}
