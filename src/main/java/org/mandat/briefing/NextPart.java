package org.mandat.briefing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.mandat.briefing.StateOfPlay.Lines;
import org.mandat.briefing.StateOfPlay.Section;
import org.mandat.briefing.StateOfPlay.Statement;
import org.mandat.platform.text.Formats;
import org.mandat.work.TaskRow;
import org.mandat.work.Tasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What comes in thirty days, over all posts of the space. */
@Component
@Order(30)
class NextPart implements BriefingPart {

	private final Tasks tasks;

	NextPart(Tasks tasks) {
		this.tasks = tasks;
	}

	@Override
	public Optional<Section> section(Question question) {
		List<TaskRow> coming = question.work(this.tasks).coming();
		String title = question.text("briefing.next.title");
		if (coming.isEmpty()) {
			return Optional.of(new Section("next", title, true, false,
					List.of(new Statement(question.text("briefing.next.none"), question.url("work/tasks")))));
		}
		List<Lines.Line> lines = coming.stream()
			.map((task) -> new Lines.Line(Formats.shortDate(question.language(), Objects.requireNonNull(task.due())),
					task.title().in(question.language()),
					task.title().is(question.language()) ? null : task.title().lang(),
					question.url("work/tasks/" + task.id()), task.postName().in(question.language())))
			.toList();
		return Optional.of(new Section("next", title, true, false, List.of(new Lines(lines))));
	}

}
