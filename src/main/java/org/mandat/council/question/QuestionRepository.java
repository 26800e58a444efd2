package org.mandat.council.question;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All SQL of the questions that were answered. Every statement names the reader's space.
 */
@Repository
class QuestionRepository {

	private final JdbcClient sql;

	QuestionRepository(JdbcClient sql) {
		this.sql = sql;
	}

	Optional<Answer> of(UUID meeting) {
		return this.sql.sql("select dimension, level from council.question where space_id = ? and meeting_id = ?")
			.params(space(), meeting)
			.query((row, n) -> new Answer(row.getString(1), row.getInt(2)))
			.optional();
	}

	/** Which dimensions were answered at meetings from this day on. */
	Set<String> since(LocalDate day) {
		return Set.copyOf(this.sql.sql("""
				select distinct q.dimension from council.question q
				  join council.meeting m on m.space_id = q.space_id and m.id = q.meeting_id
				 where q.space_id = ? and m.on_date >= ?
				""").params(space(), day).query(String.class).list());
	}

	void keep(UUID meeting, String dimension, int level) {
		this.sql.sql("""
				insert into council.question (space_id, meeting_id, dimension, level) values (?, ?, ?, ?)
				on conflict (space_id, meeting_id) do update set level = excluded.level
				""").params(space(), meeting, dimension, level).update();
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("a question is asked within a space");
		}
		return space;
	}

	/** What was answered. */
	record Answer(String dimension, int level) {
	}

}
