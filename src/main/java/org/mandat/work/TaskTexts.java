package org.mandat.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.translation.KeptText;
import org.mandat.platform.translation.Rendering;
import org.mandat.platform.translation.TextKind;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What open tasks say, in the languages of the space. A task that is settled is not
 * translated any more.
 */
@Component
@Order(40)
class TaskTexts implements TextKind {

	private static final String TITLE = "title";

	private static final int LONGEST = 200;

	private final JdbcClient sql;

	private final TaskWording wording;

	TaskTexts(JdbcClient sql, TaskWording wording) {
		this.sql = sql;
		this.wording = wording;
	}

	@Override
	public String key() {
		return "task";
	}

	@Override
	public String nameKey() {
		return "work.text.task";
	}

	@Override
	public String fieldKey(String field) {
		return "work.text.task.title";
	}

	@Override
	public String readPermission() {
		return WorkPermissions.READ;
	}

	@Override
	public String writePermission() {
		return WorkPermissions.GIVE;
	}

	@Override
	public int longest(String field) {
		return LONGEST;
	}

	@Override
	@Transactional(readOnly = true)
	public List<KeptText> texts() {
		return read(null);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<KeptText> find(UUID record) {
		return read(record).stream().findFirst();
	}

	@Override
	@Transactional(readOnly = true)
	public int behind(Set<String> languages) {
		return this.sql.sql("""
				select count(*) from (
				  select x.lang, x.source_revision < max(x.source_revision) over (partition by x.task_id) as behind
				    from work.task t join work.task_text x on x.space_id = t.space_id and x.task_id = t.id
				   where t.space_id = :space and t.state = 'open') forms
				 where behind and lang = any (:languages)
				""")
			.param("space", TaskRepository.space())
			.param("languages", languages.toArray(String[]::new))
			.query(Integer.class)
			.single();
	}

	@Override
	@Transactional
	public Outcome<UUID> take(Rendering rendering) {
		UUID task = rendering.record();
		this.sql.sql("select 1 from work.task where space_id = ? and id = ? for update")
			.params(TaskRepository.space(), task)
			.query(Integer.class)
			.list();
		Optional<KeptText> before = find(task);
		if (before.isEmpty()) {
			return Outcome.refused("work.text.task.gone");
		}
		return rendering.into(before.get(), (gives) -> {
			this.wording.write(before.get(), rendering, rendering.field(TITLE), gives);
			return Outcome.done(task);
		});
	}

	private List<KeptText> read(@Nullable UUID task) {
		Map<UUID, Map<String, KeptText.Form>> forms = new LinkedHashMap<>();
		this.sql.sql("""
				select t.id, x.lang, x.title, x.revision, x.source_revision from work.task t
				  join work.task_text x on x.space_id = t.space_id and x.task_id = t.id
				 where t.space_id = :space and t.state = 'open' and (:task::uuid is null or t.id = :task)
				 order by t.id desc, x.lang
				""").param("space", TaskRepository.space()).param("task", task).query((row) -> {
			forms.computeIfAbsent(row.getObject(1, UUID.class), (any) -> new LinkedHashMap<>())
				.put(row.getString(2), KeptText.Form.of(TITLE, row.getString(3), row.getInt(4), row.getInt(5)));
		});
		return forms.entrySet()
			.stream()
			.map((one) -> new KeptText(one.getKey(), "work/tasks/" + one.getKey(), one.getValue()))
			.toList();
	}

}
