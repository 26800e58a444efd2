package org.mandat.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Clocks;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Reading;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of the posts of the reader's space: given to a post, never to a person. */
@Service
public class Tasks {

	private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

	private final TaskRepository tasks;

	private final AuditTrail audit;

	private final SearchIndex search;

	private final ApplicationEventPublisher events;

	Tasks(TaskRepository tasks, AuditTrail audit, SearchIndex search, ApplicationEventPublisher events) {
		this.tasks = tasks;
		this.audit = audit;
		this.search = search;
		this.events = events;
	}

	/**
	 * Gives a post a task; refused for a post that is not of this space or a date far
	 * away.
	 */
	@Transactional
	public Outcome<UUID> give(UUID post, String module, @Nullable UUID origin, Text title, @Nullable LocalDate due) {
		if (due != null && (due.isBefore(FIRST) || due.isAfter(LAST))) {
			return Outcome.refused("work.task.refused.dateFarAway");
		}
		if (!this.tasks.hasPost(post)) {
			return Outcome.refused("work.task.refused.noSuchPost");
		}
		UUID id = Ids.next();
		this.tasks.insert(id, post, module, origin, due);
		title.forms().forEach((lang, words) -> this.tasks.word(id, lang, words));
		this.audit.created("work.task.given", "task", id, List.of(post, title, String.valueOf(due)));
		this.tasks.spaceAndSlug()
			.ifPresent((space) -> title.forms()
				.forEach((lang, words) -> this.search.put(new SearchIndex.Entry(space.id(), "task", id, lang, words, "",
						"/s/" + space.slug() + "/work/tasks/" + id, false, due))));
		return Outcome.done(id);
	}

	/** Settles a task as done or not needed; refused if somebody settled it meanwhile. */
	@Transactional
	public Outcome<UUID> settle(UUID task, String state, long version) {
		Optional<TaskRow> before = this.tasks.find(task, new Language("en"));
		if (before.isEmpty()) {
			return Outcome.refused("work.task.refused.noSuchTask");
		}
		if (!this.tasks.settle(task, state, version)) {
			return Outcome.refused("work.task.refused.settledMeanwhile");
		}
		this.audit.changed("work.task.settled", "task", task, before.get().state(), state);
		this.events.publishEvent(new TaskSettled(task, before.get().module(), state));
		return Outcome.done(task);
	}

	/** Opens a settled task again, by whoever settled it in error. */
	@Transactional
	public Outcome<UUID> reopen(UUID task, long version) {
		if (!this.tasks.reopen(task, version)) {
			return Outcome.refused("work.task.refused.settledMeanwhile");
		}
		this.audit.changed("work.task.reopened", "task", task, "settled", "open");
		this.tasks.find(task, new Language("en"))
			.ifPresent((row) -> this.events.publishEvent(new TaskSettled(task, row.module(), row.state())));
		return Outcome.done(task);
	}

	/** What waits for a post, the nearest day first. */
	@Transactional(readOnly = true)
	public List<TaskRow> waiting(UUID post, Language language, int most) {
		return this.tasks.waiting(post, language, most);
	}

	/**
	 * How work stands for a post on the day of these clocks, all of it read at once: what
	 * waits for the post, what is due in the whole space within so many days, the nearest
	 * first, and what was carried out since the turn of the year.
	 */
	@Transactional(readOnly = true)
	public Standing standing(UUID post, Clocks clocks, int days, Language language, int most) {
		return Reading.once(new Asked(post, clocks, days, language, most), () -> {
			LocalDate today = clocks.today();
			return this.tasks.standing(post, clocks, today.plusDays(days), language, most);
		});
	}

	/** One task. */
	@Transactional(readOnly = true)
	public Optional<TaskRow> find(UUID task, Language language) {
		return this.tasks.find(task, language);
	}

	private record Asked(UUID post, Clocks clocks, int days, Language language, int most) {
	}

	/**
	 * How work stands.
	 *
	 * @param waiting what waits for the post
	 * @param coming what is due next in the whole space
	 * @param carried what became of the tasks of the space in this year
	 */
	public record Standing(List<TaskRow> waiting, List<TaskRow> coming, Carried carried) {
	}

	/**
	 * What became of the tasks of a space since a day.
	 *
	 * @param done carried out
	 * @param open still open
	 * @param late open and past their day
	 */
	public record Carried(int done, int open, int late) {
	}

}
