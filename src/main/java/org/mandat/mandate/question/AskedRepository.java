package org.mandat.mandate.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Clocks;
import org.mandat.mandate.Spoken;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Text;
import org.mandat.platform.text.Worded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of questions. Every statement names the reader's space. */
@Repository
class AskedRepository {

	private static final Text NOTHING = Text.of(Map.of("en", "–"));

	private static final String ROW = """
			select q.id, q.letter_id, q.post_id, q.organisation, q.addressee, q.duty, q.clause, q.need, q.asked_on,
			       q.due_on, q.state, q.closed_on, q.closed_words, q.closed_lang, q.closed_as, q.again_of, q.version,
			       p.name as post_name, p.lang as post_lang
			  from mandate.question q
			  join lateral (select name, lang from jurisdiction.post_text
			                 where space_id = q.space_id and post_id = q.post_id
			                 order by (lang = :lang) desc, lang limit 1) p on true
			 where q.space_id = :space
			""";

	private final JdbcClient sql;

	AskedRepository(JdbcClient sql) {
		this.sql = sql;
	}

	/** The newest first. */
	List<Question> list(QuestionFilter filter, Language language, Clocks clocks, int most) {
		JdbcClient.StatementSpec statement = this.sql
			.sql(ROW + filter.where() + " order by q.asked_on desc, q.id desc limit :most")
			.param("most", most);
		for (var value : filter.values(clocks).entrySet()) {
			statement = statement.param(value.getKey(), value.getValue());
		}
		return questions(statement, language);
	}

	/** Exact up to a thousand; one more means "more than". */
	int count(QuestionFilter filter, Clocks clocks) {
		JdbcClient.StatementSpec statement = this.sql
			.sql("select count(*) from (select 1 from mandate.question q where q.space_id = :space" + filter.where()
					+ " limit 1001) counted")
			.param("space", Spoken.here());
		for (var value : filter.values(clocks).entrySet()) {
			statement = statement.param(value.getKey(), value.getValue());
		}
		return statement.query(Integer.class).single();
	}

	Optional<Question> find(UUID question, Language language) {
		return questions(this.sql.sql(ROW + " and q.id = :id").param("id", question), language).stream().findFirst();
	}

	/** The questions of a letter, in the order in which they were written. */
	List<Question> ofLetter(UUID letter, Language language) {
		return questions(
				this.sql.sql(ROW + " and q.letter_id = :letter order by q.id limit 200").param("letter", letter),
				language);
	}

	/** What was asked about duties or needs, the earliest first. */
	List<Question> about(String kind, Collection<String> keys, Language language) {
		String column = "duty".equals(kind) ? "q.duty" : "q.need";
		return questions(this.sql.sql(ROW + " and " + column + " = any (:keys) order by q.asked_on, q.id limit 50")
			.param("keys", keys.toArray(String[]::new)), language);
	}

	Optional<UUID> ofTask(UUID task) {
		return this.sql.sql("select question_id from mandate.question_reminder where space_id = ? and task_id = ?")
			.params(Spoken.here(), task)
			.query(UUID.class)
			.optional();
	}

	void insert(UUID id, UUID letter, Asking asking, Text words) {
		this.sql.sql("""
				insert into mandate.question (space_id, id, letter_id, post_id, organisation, addressee, duty, clause,
				  need, asked_on, due_on, again_of, asked_by)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(Arrays.asList(Spoken.here(), id, letter, asking.post(), asking.organisation(), asking.addressee(),
					asking.duty(), asking.clause(), asking.need(), asking.on(), asking.due(), asking.again(),
					Walls.current().tenure()))
			.update();
		words.forms()
			.forEach((lang, said) -> this.sql
				.sql("insert into mandate.question_text (space_id, question_id, lang, words) values (?, ?, ?, ?)")
				.params(Spoken.here(), id, lang, said)
				.update());
	}

	boolean change(UUID id, Particulars kept, long version) {
		return this.sql.sql("""
				update mandate.question set duty = ?, clause = ?, need = ?, due_on = ?, version = version + 1
				 where space_id = ? and id = ? and version = ? and state = 'open'
				""")
			.params(Arrays.asList(kept.duty(), kept.clause(), kept.need(), kept.due(), Spoken.here(), id, version))
			.update() == 1;
	}

	boolean close(UUID id, String state, Question.Closing closing, long version) {
		Worded words = closing.words();
		return this.sql.sql("""
				update mandate.question
				   set state = ?, closed_on = ?, closed_words = ?, closed_lang = ?, closed_as = ?, closed_by = ?,
				       closed_at = now(), version = version + 1
				 where space_id = ? and id = ? and version = ? and state = 'open'
				""")
			.params(Arrays.asList(state, closing.on(), (words == null) ? null : words.words(),
					(words == null) ? null : words.lang(), closing.by(), Walls.current().tenure(), Spoken.here(), id,
					version))
			.update() == 1;
	}

	boolean reopen(UUID id, long version) {
		return this.sql.sql("""
				update mandate.question
				   set state = 'open', closed_on = null, closed_words = null, closed_lang = null, closed_as = null,
				       closed_by = null, closed_at = null, version = version + 1
				 where space_id = ? and id = ? and version = ? and state <> 'open'
				""").params(Spoken.here(), id, version).update() == 1;
	}

	private List<Question> questions(JdbcClient.StatementSpec statement, Language language) {
		List<Question> bare = statement.param("space", Spoken.here())
			.param("lang", language.stored())
			.query((row, n) -> bare(row))
			.list();
		Map<UUID, Text> texts = texts(bare.stream().map(Question::id).toList());
		List<Question> questions = new ArrayList<>();
		bare.forEach((one) -> questions.add(new Question(one.id(), one.letter(), texts.getOrDefault(one.id(), NOTHING),
				one.post(), one.postName(), one.organisation(), one.addressee(), one.duty(), one.clause(), one.need(),
				one.asked(), one.due(), one.state(), one.closing(), one.again(), one.version())));
		return questions;
	}

	private Map<UUID, Text> texts(List<UUID> questions) {
		Map<UUID, Map<String, String>> forms = new HashMap<>();
		if (!questions.isEmpty()) {
			this.sql.sql("""
					select question_id, lang, words from mandate.question_text
					 where space_id = ? and question_id = any (?) order by question_id, lang
					""").params(Spoken.here(), questions.toArray(UUID[]::new)).query((row) -> {
				forms.computeIfAbsent(row.getObject(1, UUID.class), (any) -> new LinkedHashMap<>())
					.put(row.getString(2), row.getString(3));
			});
		}
		Map<UUID, Text> texts = new HashMap<>();
		forms.forEach((id, says) -> texts.put(id, Text.of(says)));
		return texts;
	}

	private static Question bare(java.sql.ResultSet row) throws java.sql.SQLException {
		LocalDate closed = row.getObject("closed_on", LocalDate.class);
		return new Question(row.getObject("id", UUID.class), row.getObject("letter_id", UUID.class), NOTHING,
				row.getObject("post_id", UUID.class),
				new Worded(row.getString("post_name"), row.getString("post_lang")), row.getString("organisation"),
				row.getString("addressee"), row.getString("duty"), row.getString("clause"), row.getString("need"),
				row.getObject("asked_on", LocalDate.class), row.getObject("due_on", LocalDate.class),
				row.getString("state"),
				(closed == null) ? null
						: new Question.Closing(closed,
								worded(row.getString("closed_words"), row.getString("closed_lang")),
								row.getString("closed_as")),
				row.getObject("again_of", UUID.class), row.getLong("version"));
	}

	private static @Nullable Worded worded(@Nullable String words, @Nullable String lang) {
		return (words == null) ? null : new Worded(words, (lang == null) ? "en" : lang);
	}

}
