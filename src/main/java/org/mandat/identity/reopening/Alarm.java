package org.mandat.identity.reopening;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.mandat.jurisdiction.Days;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Text;
import org.mandat.work.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells everybody in the reader's space that it was opened again: all sessions end, and
 * each post that somebody holds finds it among its tasks at the next sign-in.
 */
@Component
class Alarm {

	private final JdbcClient sql;

	private final Posts posts;

	private final SpaceDays days;

	private final Tasks tasks;

	private final Messages messages;

	private final Languages languages;

	Alarm(JdbcClient sql, Posts posts, SpaceDays days, Tasks tasks, Messages messages, Languages languages) {
		this.sql = sql;
		this.posts = posts;
		this.days = days;
		this.tasks = tasks;
		this.messages = messages;
		this.languages = languages;
	}

	/** Raises it, within the transaction of the act. */
	void raise(UUID space) {
		this.sql.sql("""
				update identity.session set ended_at = now() where ended_at is null and account_id in
				  (select account_id from identity.account_person where space_id = ?)
				""").param(space).update();
		Days here = this.days.here();
		Map<String, String> words = new HashMap<>();
		this.languages.all()
			.forEach((language) -> words.put(language.tag(),
					this.messages.text(language, "identity.reopening.task", here.today())));
		for (PostView post : this.posts.on(here.today())) {
			if (!post.vacant()) {
				this.tasks.give(post.id(), "identity", null, Text.of(words), here.today());
			}
		}
	}

}
