package org.mandat.briefing;

import java.util.List;
import java.util.Optional;

import org.mandat.briefing.StateOfPlay.Section;
import org.mandat.briefing.StateOfPlay.More;
import org.mandat.briefing.StateOfPlay.Statement;
import org.mandat.briefing.StateOfPlay.Waiting;
import org.mandat.jurisdiction.Clocks;
import org.mandat.work.TaskRow;
import org.mandat.work.Tasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits for the post: its open tasks, the nearest day first. */
@Component
@Order(10)
class WaitingPart implements BriefingPart {

	private static final int SHOWN = 5;

	private final Tasks tasks;

	WaitingPart(Tasks tasks) {
		this.tasks = tasks;
	}

	@Override
	public Optional<Section> section(Question question) {
		List<TaskRow> open = question.work(this.tasks).waiting();
		if (open.isEmpty()) {
			return Optional.of(new Section("waiting", question.text("briefing.waiting.title"), false, false,
					List.of(new Statement(question.text("briefing.waiting.none"), question.url("work/tasks")))));
		}
		Clocks clocks = question.clocks();
		List<Waiting.Item> items = open.stream().limit(SHOWN).map((task) -> item(question, task, clocks)).toList();
		List<StateOfPlay.Block> blocks = (open.size() <= SHOWN) ? List.of(new Waiting(items))
				: List.of(new Waiting(items), new More(question.text("briefing.waiting.all"),
						question.url("work/tasks?post=" + question.post().id())));
		return Optional.of(new Section("waiting", question.text("briefing.waiting.title"), false, true, blocks));
	}

	private static Waiting.Item item(Question question, TaskRow task, Clocks clocks) {
		boolean late = task.late(clocks);
		String due = (task.due() == null) ? question.text("briefing.waiting.noDay")
				: question.text(late ? "briefing.waiting.since" : "briefing.waiting.by", question.date(task.due()));
		return new Waiting.Item(task.title().in(question.language()),
				task.title().is(question.language()) ? null : task.title().lang(),
				question.url("work/tasks/" + task.id()), due, late, null);
	}

}
