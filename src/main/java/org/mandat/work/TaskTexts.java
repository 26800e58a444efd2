package org.mandat.work;

import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.text.Outcome;
import org.mandat.platform.translation.FormTable;
import org.mandat.platform.translation.KeptForms;
import org.mandat.platform.translation.KeptText;
import org.mandat.platform.translation.Rendering;
import org.mandat.platform.translation.StoredTexts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What open tasks say, in the languages of the space. A task that is settled is not
 * translated any more.
 */
@Component
@Order(40)
class TaskTexts extends StoredTexts {

	static final FormTable TABLE = new FormTable("task", "work/tasks/", "work.task", "work.task_text", "task_id",
			"title", "r.state = 'open'");

	private static final int LONGEST = 200;

	private final TaskWording wording;

	TaskTexts(KeptForms forms, TaskWording wording) {
		super(TABLE, forms);
		this.wording = wording;
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
	@Transactional
	public Outcome<UUID> take(Rendering rendering) {
		Optional<KeptText> before = held(rendering.record());
		if (before.isEmpty()) {
			return Outcome.refused("work.text.task.gone");
		}
		return rendering.into(before.get(), (gives) -> {
			this.wording.write(before.get(), rendering, rendering.field(TABLE.words()), gives);
			return Outcome.done(rendering.record());
		});
	}

}
