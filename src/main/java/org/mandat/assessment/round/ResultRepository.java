package org.mandat.assessment.round;

import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what stands of closed rounds. */
@Repository
class ResultRepository {

	private final JdbcClient sql;

	ResultRepository(JdbcClient sql) {
		this.sql = sql;
	}

	/** What stands of a round, by benchmark. */
	Map<String, Result> of(UUID round) {
		Map<String, Result> results = new LinkedHashMap<>();
		this.sql.sql("""
				select benchmark, answer_id, level, expired, partners, few, visitors from assessment.round_result
				 where space_id = ? and round_id = ? order by benchmark
				""")
			.params(RoundRepository.space(), round)
			.query((row, n) -> new Result(row.getString(1), row.getObject(2, UUID.class),
					row.getObject(3, Integer.class), row.getBoolean(4), row.getObject(5, Integer.class),
					row.getBoolean(6), row.getObject(7, Integer.class)))
			.list()
			.forEach((result) -> results.put(result.benchmark(), result));
		return results;
	}

	void insert(UUID round, List<Result> results) {
		for (Result result : results) {
			this.sql.sql("""
					insert into assessment.round_result (space_id, round_id, benchmark, answer_id, level, expired,
					                                     partners, few, visitors)
					values (:space, :round, :benchmark, :answer, :level, :expired, :partners, :few, :visitors)
					""")
				.param("space", RoundRepository.space())
				.param("round", round)
				.param("benchmark", result.benchmark())
				.param("answer", result.answer(), Types.OTHER)
				.param("level", result.level(), Types.INTEGER)
				.param("expired", result.expired())
				.param("partners", result.partners(), Types.INTEGER)
				.param("few", result.few())
				.param("visitors", result.visitors(), Types.INTEGER)
				.update();
		}
	}

}
