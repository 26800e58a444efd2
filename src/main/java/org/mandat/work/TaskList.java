package org.mandat.work;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Clocks;
import org.mandat.jurisdiction.Pauses;
import org.mandat.platform.documents.Sheet;
import org.mandat.platform.text.Language;
import org.mandat.platform.web.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One page of the list of tasks, with its filters and their counts, and the same rows as
 * a file.
 */
@Service
public class TaskList {

	static final int AT_ONCE = 200;

	private static final int IN_A_FILE = 100_000;

	private static final List<String> STATES = List.of("open", "late", "done", "not-needed", "all");

	private final TaskRepository tasks;

	private final Pauses pauses;

	TaskList(TaskRepository tasks, Pauses pauses) {
		this.tasks = tasks;
		this.pauses = pauses;
	}

	@Transactional(readOnly = true)
	Content page(TaskFilter filter, Language language) {
		List<TaskRow> rows = this.tasks.list(filter, language, AT_ONCE + 1);
		String next = null;
		if (rows.size() > AT_ONCE) {
			rows = rows.subList(0, AT_ONCE);
			next = TaskFilter.After.of(rows.getLast()).toString();
		}
		String state = STATES.contains(filter.state()) ? filter.state() : "all";
		return new Content(rows, state, filter.post() == null ? "" : filter.post().toString(), this.tasks.count(filter),
				next, filter.after() == null, this.pauses.clocks(), this.tasks.posts(language));
	}

	@Transactional(readOnly = true)
	Sheet sheet(TaskFilter filter, Page page) {
		List<List<Object>> lines = new ArrayList<>();
		for (TaskRow row : this.tasks.list(filter, page.language(), IN_A_FILE)) {
			lines.add(List.of(page.in(row.title()), page.in(row.postName()),
					(row.due() == null) ? "" : row.due().toString(), page.named("work.task.state", row.state())));
		}
		return new Sheet(page.text("work.task.list.file"),
				List.of(page.text("work.task.column.title"), page.text("work.task.column.post"),
						page.text("work.task.column.due"), page.text("work.task.column.state")),
				lines);
	}

	@Transactional(readOnly = true)
	List<PostChoice> posts(Language language) {
		return this.tasks.posts(language);
	}

	@Transactional(readOnly = true)
	Clocks clocks() {
		return this.pauses.clocks();
	}

	/**
	 * A page of the list.
	 *
	 * @param rows at most two hundred
	 * @param state the filter on state
	 * @param post the filter on post, or an empty text
	 * @param count exact up to a thousand, a thousand and one for more
	 * @param next where the next page goes on, or none
	 * @param first whether this is the first page
	 * @param clocks by which lateness is told
	 * @param posts the posts that the filter offers
	 */
	public record Content(List<TaskRow> rows, String state, String post, int count, @Nullable String next,
			boolean first, Clocks clocks, List<PostChoice> posts) {

		/** The states that the filter offers. */
		public List<String> states() {
			return STATES;
		}

	}

}
