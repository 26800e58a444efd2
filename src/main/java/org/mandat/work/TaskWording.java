package org.mandat.work;

import java.util.UUID;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.translation.EarlierTexts;
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

	private final EarlierTexts earlier;

	private final SearchIndex search;

	private final AuditTrail audit;

	TaskWording(JdbcClient sql, TaskRepository tasks, EarlierTexts earlier, SearchIndex search, AuditTrail audit) {
		this.sql = sql;
		this.tasks = tasks;
		this.earlier = earlier;
		this.search = search;
		this.audit = audit;
	}

	void write(KeptText before, Rendering rendering, String title, int gives) {
		UUID task = before.record();
		KeptText.Form former = before.in(rendering.lang());
		if (former != null && former.gives() < gives) {
			this.earlier.keep("task", task, rendering.lang(), former);
		}
		this.sql.sql("""
				insert into work.task_text (space_id, task_id, lang, title, revision, source_revision)
				values (?, ?, ?, ?, 1, ?)
				on conflict (space_id, task_id, lang) do update
				   set title = excluded.title, revision = work.task_text.revision + 1,
				       source_revision = excluded.source_revision
				""").params(TaskRepository.space(), task, rendering.lang(), title, gives).update();
		this.sql.sql("""
				delete from work.task_text where space_id = ? and task_id = ? and lang = 'sr-Latn'
				   and ? = 'sr-Cyrl' and source_revision < ?
				""").params(TaskRepository.space(), task, rendering.lang(), gives).update();
		this.audit.changed("work.task.worded", "task", task, before, rendering);
		this.tasks.spaceAndSlug()
			.ifPresent((space) -> this.search.put(new SearchIndex.Entry(space.id(), "task", task, rendering.lang(),
					title, "", "/s/" + space.slug() + "/work/tasks/" + task, false, null)));
	}

}
