package org.mandat.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mandat.platform.security.Actor;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.web.About;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.mandat.platform.web.Threads;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tasks of the space: list, one, new, settled and opened again. */
@Controller
class TaskController {

	private final Tasks tasks;

	private final TaskList list;

	private final Threads threads;

	TaskController(Tasks tasks, TaskList list, Threads threads) {
		this.threads = threads;
		this.tasks = tasks;
		this.list = list;
	}

	@GetMapping("/s/{space}/work/tasks")
	@About("task")
	@Requires(WorkPermissions.READ)
	Reply list(Page page, @RequestParam(defaultValue = "open") String state, @RequestParam(required = false) UUID post,
			@RequestParam(required = false) @Nullable String after) {
		TaskFilter filter = new TaskFilter(state, post, TaskFilter.After.parse(after));
		return page.show("work/tasks", Map.of("list", this.list.page(filter, page.language())));
	}

	@GetMapping({ "/s/{space}/work/tasks.csv", "/s/{space}/work/tasks.xlsx" })
	@Requires(WorkPermissions.READ)
	Reply export(Page page, @RequestParam(defaultValue = "open") String state,
			@RequestParam(required = false) UUID post) {
		return Reply.table(page, this.list.sheet(new TaskFilter(state, post, null), page));
	}

	@GetMapping("/s/{space}/work/tasks/new")
	@Requires(WorkPermissions.GIVE)
	Reply create(Page page) {
		return page.show("work/new", Map.of("form", Form.empty(), "posts", posts(page)));
	}

	@PostMapping("/s/{space}/work/tasks")
	@Requires(WorkPermissions.GIVE)
	Reply save(Page page, @Valid @ModelAttribute TaskForm form, BindingResult sent) {
		Form typed = Form.of(sent);
		if (typed.hasErrors()) {
			return page.again("work/new", Map.of("form", typed, "posts", posts(page)));
		}
		return switch (this.tasks.give(form.post(), "work", null, form.text(page.language()), form.due())) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("work", "tasks", done.value()), "work.task.given");
			case Outcome.Refused<UUID> no ->
				page.again("work/new", Map.of("form", typed.reject("due", no.why()), "posts", posts(page)));
		};
	}

	@GetMapping("/s/{space}/work/tasks/{task}")
	@About(value = "task", record = "task")
	@Requires(WorkPermissions.READ)
	Reply show(Page page, @PathVariable UUID task) {
		return page.show("work/task", model(page, task, Form.empty()));
	}

	@PostMapping("/s/{space}/work/tasks/{task}/settlement")
	@Requires(WorkPermissions.SETTLE)
	Reply settle(Page page, Actor actor, @PathVariable UUID task, @RequestParam String state,
			@RequestParam long version) {
		TaskRow row = this.tasks.find(task, page.language()).orElseThrow(NotThere::new);
		if (!maySettle(actor, row) || !List.of("done", "not-needed", "open").contains(state)) {
			throw new NotThere();
		}
		Outcome<UUID> outcome = "open".equals(state) ? this.tasks.reopen(task, version)
				: this.tasks.settle(task, state, version);
		return switch (outcome) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("work", "tasks", task), "work.task.settled." + state);
			case Outcome.Refused<UUID> no ->
				page.status(409, "work/task", model(page, task, Form.empty().reject("", no.why())));
		};
	}

	private Map<String, Object> model(Page page, UUID task, Form form) {
		TaskRow row = this.tasks.find(task, page.language()).orElseThrow(NotThere::new);
		return Map.of("task", row, "form", form, "clocks", this.list.clocks(), "settles", maySettle(page.actor(), row),
				"beads", this.threads.from("task", List.of(task.toString()), page));
	}

	private static boolean maySettle(Actor actor, TaskRow row) {
		return actor.may(WorkPermissions.GIVE) || row.post().equals(actor.post());
	}

	private Map<String, String> posts(Page page) {
		Map<String, String> choices = new LinkedHashMap<>();
		this.list.posts(page.language()).forEach((post) -> choices.put(post.id().toString(), page.in(post.name())));
		return choices;
	}

}
