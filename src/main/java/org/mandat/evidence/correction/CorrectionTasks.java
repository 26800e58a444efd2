package org.mandat.evidence.correction;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Text;
import org.mandat.work.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the post that answers for prevention the task to look at what was said of the
 * municipality elsewhere; one task for each space that said something, however often it
 * is asked for.
 */
@Service
class CorrectionTasks {

	private static final String MODULE = "evidence";

	private static final String UNSEEN = """
			select distinct g.space_id
			  from platform.share g
			  join evidence.passage p on p.space_id = g.space_id and p.id = g.id
			 where g.to_space = :here and g.kind = 'passage' and p.place_key = :own
			   and not exists (select 1 from evidence.seen s
			                    where s.space_id = :here and s.from_space = g.space_id
			                      and s.through >= greatest(g.shared_at,
			                             (select max(c.coded_at) from evidence.coding c
			                               where c.space_id = g.space_id and c.passage_id = g.id)))
			""";

	private final JdbcClient sql;

	private final Tasks tasks;

	private final Posts posts;

	private final Spaces spaces;

	private final SpaceDays days;

	private final Languages languages;

	private final Messages messages;

	CorrectionTasks(JdbcClient sql, Tasks tasks, Posts posts, Spaces spaces, SpaceDays days, Languages languages,
			Messages messages) {
		this.sql = sql;
		this.tasks = tasks;
		this.posts = posts;
		this.spaces = spaces;
		this.days = days;
		this.languages = languages;
		this.messages = messages;
	}

	/** Gives the tasks that are missing in the reader's space. */
	@Transactional
	public void giveMissing() {
		UUID here = SaidOfUs.here();
		Space space = this.spaces.byId(here).orElseThrow();
		this.sql.sql("select 1 from pg_advisory_xact_lock(hashtextextended('evidence.correction ' || ?, 0))")
			.param(here.toString())
			.query(Integer.class)
			.list();
		for (UUID from : this.sql.sql(UNSEEN)
			.param("here", here)
			.param("own", space.placeKey())
			.query(UUID.class)
			.list()) {
			if (open(from).isEmpty()) {
				give(from);
			}
		}
	}

	/** Settles the tasks about a space, because what it said was seen. */
	@Transactional
	public void settle(UUID from) {
		open(from).forEach((task) -> this.tasks.settle(task.id(), "done", task.version()));
	}

	private void give(UUID from) {
		LocalDate today = this.days.here().today();
		Optional<PostView> post = this.posts.on(today)
			.stream()
			.filter((one) -> one.passages() && (one.has("coordinator") || one.has("leader")))
			.min(Comparator.comparing((PostView one) -> !one.has("coordinator"))
				.thenComparing(PostView::vacant)
				.thenComparing(PostView::number));
		Space other = this.spaces.byId(from).orElseThrow();
		post.ifPresent(
				(one) -> this.tasks.give(one.id(), MODULE, from, title(other.name()), today.plusDays(Window.DAYS)));
	}

	private Text title(Text who) {
		Map<String, String> forms = new LinkedHashMap<>();
		for (Language language : this.languages.all()) {
			if (language.stored().equals(language.tag())) {
				forms.put(language.tag(), this.messages.text(language, "evidence.correction.task", who.in(language)));
			}
		}
		return Text.of(forms);
	}

	private List<Open> open(UUID from) {
		return this.sql.sql("""
				select id, version from work.task
				 where space_id = ? and origin_module = ? and origin_id = ? and state = 'open'
				""").params(SaidOfUs.here(), MODULE, from).query(Open.class).list();
	}

	private record Open(UUID id, long version) {
	}

}
