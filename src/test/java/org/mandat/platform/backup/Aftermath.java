package org.mandat.platform.backup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.mandat.Mandat;
import org.mandat.platform.check.Check;
import org.mandat.platform.data.OwnerDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Looks at what a crash left, with the product started anew: which tasks are there, which
 * are half there, and what the product's own checks say.
 *
 * @param tasks those that are whole
 * @param half sentences on what is not whole
 */
record Aftermath(Set<UUID> tasks, List<String> half) {

	private static final String HALF = """
			select 'task without its words ' || t.id from work.task t
			 where (select count(*) from work.task_text x where x.space_id = t.space_id and x.task_id = t.id) <> 2
			union all
			select 'task without its audit row ' || t.id from work.task t
			 where not exists (select 1 from platform.audit_entry a
			                    where a.space_id = t.space_id and a.kind = 'task' and a.record_id = t.id)
			union all
			select 'task without its search entries ' || t.id from work.task t
			 where (select count(*) from platform.search_entry s
			         where s.space_id = t.space_id and s.kind = 'task' and s.record_id = t.id) <> 2
			union all
			select 'audit row without its task ' || a.record_id from platform.audit_entry a
			 where a.kind = 'task' and not exists (select 1 from work.task t where t.space_id = a.space_id and t.id = a.record_id)
			union all
			select 'search entry without its task ' || s.record_id from platform.search_entry s
			 where s.kind = 'task' and not exists (select 1 from work.task t where t.space_id = s.space_id and t.id = s.record_id)
			""";

	static Aftermath of(OwnerDatabase owner, Iterable<Check> checks) {
		List<String> half = new ArrayList<>(owner.sql().sql(HALF).query(String.class).list());
		for (Check check : checks) {
			Check.Result result = check.run();
			if (Set.of("audit", "walls").contains(check.name()) && !result.ok()) {
				half.add(check.name() + ": " + result.facts());
			}
		}
		return new Aftermath(new HashSet<>(owner.sql().sql("select id from work.task").query(UUID.class).list()), half);
	}

	static Aftermath in(java.nio.file.Path data) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Mandat.class)
			.web(WebApplicationType.NONE)
			.run("--mandat.data=" + data, "--mandat.database.url=", "--mandat.mode=command")) {
			return of(context.getBean(OwnerDatabase.class), context.getBeansOfType(Check.class).values());
		}
	}

	/** What was confirmed and is not there. */
	Set<UUID> lost(Set<UUID> confirmed) {
		Set<UUID> lost = new HashSet<>(confirmed);
		lost.removeAll(this.tasks);
		return lost;
	}

}
