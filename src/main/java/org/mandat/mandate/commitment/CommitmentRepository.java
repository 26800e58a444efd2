package org.mandat.mandate.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.mandate.Spoken;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Text;
import org.mandat.platform.text.Worded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of commitments. Every statement names the reader's space. */
@Repository
class CommitmentRepository {

	private static final Text NOTHING = Text.of(Map.of("en", "–"));

	private static final String ROW = """
			select c.id, c.post_id, c.organisation, c.place_kind, c.place, c.place_lang, c.made_on, c.due_on, c.need,
			       c.duty, c.task_id, c.confirmed_by, c.state, c.reason, c.reason_lang, c.version,
			       p.name as post_name, p.lang as post_lang
			  from mandate.commitment c
			  join lateral (select name, lang from jurisdiction.post_text
			                 where space_id = c.space_id and post_id = c.post_id
			                 order by (lang = :lang) desc, lang limit 1) p on true
			 where c.space_id = :space
			""";

	private final JdbcClient sql;

	CommitmentRepository(JdbcClient sql) {
		this.sql = sql;
	}

	/** Those of a state, or all: what is open by its day first, then the newest. */
	List<Commitment> list(String state, Language language, int most) {
		return commitments(this.sql
			.sql(ROW + " and (:state = 'all' or c.state = :state)"
					+ " order by (c.state = 'open') desc, case when c.state = 'open' then c.due_on end,"
					+ " c.made_on desc, c.id desc limit :most")
			.param("state", state)
			.param("most", most), language);
	}

	Optional<Commitment> find(UUID commitment, Language language) {
		return commitments(this.sql.sql(ROW + " and c.id = :id").param("id", commitment), language).stream()
			.findFirst();
	}

	/** What was promised about duties or needs, the earliest first. */
	List<Commitment> about(String kind, List<String> keys, Language language) {
		String column = "duty".equals(kind) ? "c.duty" : "c.need";
		return commitments(this.sql.sql(ROW + " and " + column + " = any (:keys) order by c.made_on, c.id limit 50")
			.param("keys", keys.toArray(String[]::new)), language);
	}

	Optional<UUID> ofTask(UUID task) {
		return this.sql.sql("""
				select id from mandate.commitment where space_id = :space and task_id = :task
				union all
				select commitment_id from mandate.commitment_asked where space_id = :space and task_id = :task limit 1
				""").param("space", Spoken.here()).param("task", task).query(UUID.class).optional();
	}

	void insert(UUID id, Noting noting, Text words, UUID task, @Nullable UUID confirmedBy) {
		Worded place = noting.place();
		this.sql.sql("""
				insert into mandate.commitment (space_id, id, post_id, organisation, place_kind, place, place_lang,
				  made_on, due_on, need, duty, task_id, confirmed_by, noted_by)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(Arrays.asList(Spoken.here(), id, noting.post(), noting.organisation(), noting.placeKind(),
					(place == null) ? null : place.words(), (place == null) ? null : place.lang(), noting.on(),
					noting.due(), noting.need(), noting.duty(), task, confirmedBy, Walls.current().tenure()))
			.update();
		words.forms()
			.forEach((lang, said) -> this.sql
				.sql("insert into mandate.commitment_text (space_id, commitment_id, lang, words) values (?, ?, ?, ?)")
				.params(Spoken.here(), id, lang, said)
				.update());
	}

	boolean confirm(UUID id, UUID tenure, long version) {
		return this.sql.sql("""
				update mandate.commitment set confirmed_by = ?, version = version + 1
				 where space_id = ? and id = ? and version = ? and state = 'open'
				""").params(tenure, Spoken.here(), id, version).update() == 1;
	}

	boolean end(UUID id, String state, @Nullable Worded reason, long version) {
		return this.sql
			.sql("""
					update mandate.commitment
					   set state = ?, reason = ?, reason_lang = ?, ended_by = ?, ended_at = now(), version = version + 1
					 where space_id = ? and id = ? and version = ? and (state = 'open' or state = 'ended' and reason is null)
					""")
			.params(Arrays.asList(state, (reason == null) ? null : reason.words(),
					(reason == null) ? null : reason.lang(), Walls.current().tenure(), Spoken.here(), id, version))
			.update() == 1;
	}

	/** Stands as its task does; gives it if that changed anything. */
	Optional<UUID> stands(UUID task, String state) {
		String now = switch (state) {
			case "done" -> "kept";
			case "not-needed" -> "ended";
			default -> "open";
		};
		return this.sql.sql("""
				update mandate.commitment
				   set state = :now, reason = null, reason_lang = null, version = version + 1,
				       ended_by = case when :now = 'open' then null else :tenure::uuid end,
				       ended_at = case when :now = 'open' then null else now() end
				 where space_id = :space and task_id = :task and (state = 'open') <> (:now = 'open') returning id
				""")
			.param("now", now)
			.param("tenure", Walls.current().tenure())
			.param("space", Spoken.here())
			.param("task", task)
			.query(UUID.class)
			.optional();
	}

	/** Whether this tenure has not been asked yet; then it has been from now on. */
	boolean asked(UUID id, UUID tenure) {
		return this.sql
			.sql("select 1 from mandate.commitment_asked where space_id = ? and commitment_id = ? and tenure_id = ?")
			.params(Spoken.here(), id, tenure)
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	void ask(UUID id, UUID tenure, LocalDate on, UUID task) {
		this.sql.sql("""
				insert into mandate.commitment_asked (space_id, commitment_id, tenure_id, asked_on, task_id)
				values (?, ?, ?, ?, ?)
				""").params(Spoken.here(), id, tenure, on, task).update();
	}

	List<UUID> tasks(UUID id) {
		return this.sql.sql("select task_id from mandate.commitment_asked where space_id = ? and commitment_id = ?")
			.params(Spoken.here(), id)
			.query(UUID.class)
			.list();
	}

	private List<Commitment> commitments(JdbcClient.StatementSpec statement, Language language) {
		List<Commitment> bare = statement.param("space", Spoken.here())
			.param("lang", language.stored())
			.query((row, n) -> bare(row))
			.list();
		Map<UUID, Map<String, String>> forms = new HashMap<>();
		if (!bare.isEmpty()) {
			this.sql.sql("""
					select commitment_id, lang, words from mandate.commitment_text
					 where space_id = ? and commitment_id = any (?) order by commitment_id, lang
					""").params(Spoken.here(), bare.stream().map(Commitment::id).toArray(UUID[]::new)).query((row) -> {
				forms.computeIfAbsent(row.getObject(1, UUID.class), (any) -> new LinkedHashMap<>())
					.put(row.getString(2), row.getString(3));
			});
		}
		List<Commitment> whole = new ArrayList<>();
		bare.forEach((one) -> {
			Map<String, String> says = forms.get(one.id());
			whole.add(new Commitment(one.id(), (says == null) ? NOTHING : Text.of(says), one.post(), one.postName(),
					one.organisation(), one.placeKind(), one.place(), one.on(), one.due(), one.need(), one.duty(),
					one.task(), one.confirmedBy(), one.state(), one.reason(), one.version()));
		});
		return whole;
	}

	private static Commitment bare(java.sql.ResultSet row) throws java.sql.SQLException {
		return new Commitment(row.getObject("id", UUID.class), NOTHING, row.getObject("post_id", UUID.class),
				new Worded(row.getString("post_name"), row.getString("post_lang")), row.getString("organisation"),
				row.getString("place_kind"), worded(row.getString("place"), row.getString("place_lang")),
				row.getObject("made_on", LocalDate.class), row.getObject("due_on", LocalDate.class),
				row.getString("need"), row.getString("duty"), row.getObject("task_id", UUID.class),
				row.getObject("confirmed_by", UUID.class), row.getString("state"),
				worded(row.getString("reason"), row.getString("reason_lang")), row.getLong("version"));
	}

	private static @Nullable Worded worded(@Nullable String words, @Nullable String lang) {
		return (words == null) ? null : new Worded(words, (lang == null) ? "en" : lang);
	}

}
