package org.mandat.work;

import java.util.UUID;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.translation.KeptForms;
import org.mandat.platform.translation.KeptText;
import org.mandat.platform.translation.Rendering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what a task says in one language; only within the transaction of the act. What
 * was typed in Latin gives way to newer words in Cyrillic, of which Latin is made.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskWording {

	private final JdbcClient sql;

	private final TaskRepository tasks;

	private final KeptForms forms;

	private final SearchIndex search;

	private final AuditTrail audit;

	TaskWording(JdbcClient sql, TaskRepository tasks, KeptForms forms, SearchIndex search, AuditTrail audit) {
		this.sql = sql;
		this.tasks = tasks;
		this.forms = forms;
		this.search = search;
		this.audit = audit;
	}

	void write(KeptText before, Rendering rendering, String title, int gives) {
		UUID task = before.record();
		this.forms.write(TaskTexts.TABLE, before, rendering.lang(), title, gives);
		this.audit.changed("work.task.worded", "task", task, before, rendering);
		this.tasks.spaceAndSlug()
			.ifPresent((space) -> this.search.put(new SearchIndex.Entry(space.id(), "task", task, rendering.lang(),
					title, "", "/s/" + space.slug() + "/work/tasks/" + task, false, null)));
	}

}
