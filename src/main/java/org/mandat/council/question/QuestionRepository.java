package org.mandat.council.question;

import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What meetings answered before the questions were asked by benchmark: read, and no
 * longer written. Every statement names the reader's space.
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
