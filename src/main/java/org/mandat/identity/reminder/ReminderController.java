package org.mandat.identity.reminder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mandat.platform.mail.Mails;
import org.mandat.platform.security.Session;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which reminders the own account gets. */
@Controller
class ReminderController {

	private final Choices choices;

	private final Mails mails;

	ReminderController(Choices choices, Mails mails) {
		this.choices = choices;
		this.mails = mails;
	}

	@GetMapping("/account/notifications")
	@SignedIn
	Reply show(Session session, Page page) {
		Choice choice = this.choices.of(session.account());
		return page.show("identity/reminder/show",
				Map.of("form", Form.of(Map.of("tasks", choice.tasks(), "tenures", choice.tenures())), "tasks",
						named(Choice.TASKS, page), "tenures", named(Choice.TENURES, page), "leave",
						this.mails.leave()));
	}

	@PostMapping("/account/notifications")
	@SignedIn
	Reply keep(@RequestParam(defaultValue = "") String tasks, @RequestParam(defaultValue = "") String tenures,
			Session session, Page page) {
		Choice choice = new Choice(tasks, tenures);
		if (!choice.known()) {
			throw new NotThere();
		}
		this.choices.keep(session.account(), choice);
		return page.redirect("/account/notifications", "identity.reminder.kept");
	}

	private static Map<String, String> named(List<String> rhythms, Page page) {
		Map<String, String> names = new LinkedHashMap<>();
		rhythms.forEach((rhythm) -> names.put(rhythm, page.named("identity.reminder.rhythm", rhythm)));
		return names;
	}

}
