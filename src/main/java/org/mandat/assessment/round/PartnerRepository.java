package org.mandat.assessment.round;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.assessment.Benchmark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All SQL of links and counts. There is no row of a partner: a link is taken away by its
 * use, and an answer is nothing but a few counts that are one higher.
 */
@Repository
class PartnerRepository {

	private final JdbcClient sql;

	PartnerRepository(JdbcClient sql) {
		this.sql = sql;
	}

	void link(UUID round, byte[] digest) {
		this.sql.sql("insert into assessment.partner_link (space_id, round_id, digest) values (?, ?, ?)")
			.params(RoundRepository.space(), round, digest)
			.update();
	}

	/** Takes a link away; false if it was used or never made. */
	boolean spend(UUID round, byte[] digest) {
		return this.sql.sql("delete from assessment.partner_link where space_id = ? and round_id = ? and digest = ?")
			.params(RoundRepository.space(), round, digest)
			.update() == 1;
	}

	/** How many links were made and not used, for the bound on how many there can be. */
	int unused(UUID round) {
		return this.sql.sql("select count(*) from assessment.partner_link where space_id = ? and round_id = ?")
			.params(RoundRepository.space(), round)
			.query(Integer.class)
			.single();
	}

	/** All counts at nothing, once, in the order of the pack. */
	void begin(UUID round, Collection<String> benchmarks) {
		for (String benchmark : benchmarks) {
			this.sql.sql("""
					insert into assessment.partner_count (space_id, round_id, benchmark, level)
					select :space, :round, :benchmark, level from generate_series(0, :highest) as level
					on conflict do nothing
					""")
				.param("space", RoundRepository.space())
				.param("round", round)
				.param("benchmark", benchmark)
				.param("highest", Benchmark.HIGHEST)
				.update();
		}
	}

	/**
	 * Counts one answer. Every row of the round is written anew, whether its level was
	 * chosen or not, so that neither the order of rows nor what wrote them last tells
	 * what one answer was.
	 */
	void count(UUID round, Map<String, Integer> levels) {
		List<String> chosen = levels.entrySet().stream().map((one) -> one.getKey() + " " + one.getValue()).toList();
		this.sql
			.sql("""
					update assessment.partner_count set n = n + case when benchmark || ' ' || level = any (?) then 1 else 0 end
					 where space_id = ? and round_id = ?
					""")
			.params(chosen.toArray(String[]::new), RoundRepository.space(), round)
			.update();
		this.sql.sql("update assessment.round set partners = partners + 1 where space_id = ? and id = ?")
			.params(RoundRepository.space(), round)
			.update();
	}

	/** How often each level was chosen, by benchmark. */
	Map<String, int[]> counts(UUID round) {
		Map<String, int[]> counts = new HashMap<>();
		this.sql.sql("""
				select benchmark, level, n from assessment.partner_count where space_id = ? and round_id = ?
				""").params(RoundRepository.space(), round).query((row) -> {
			counts.computeIfAbsent(row.getString(1), (any) -> new int[Benchmark.HIGHEST + 1])[row.getInt(2)] = row
				.getInt(3);
		});
		return counts;
	}

	/**
	 * Takes away what is left of links and counts; of how many answered, the step stays.
	 */
	void forget(UUID round) {
		this.sql
			.sql("update assessment.round set partners = case when partners < ? then 0 else ? end"
					+ " where space_id = ? and id = ?")
			.params(Round.SHOWN_FROM, Round.SHOWN_FROM, RoundRepository.space(), round)
			.update();
		this.sql.sql("delete from assessment.partner_link where space_id = ? and round_id = ?")
			.params(RoundRepository.space(), round)
			.update();
		this.sql.sql("delete from assessment.partner_count where space_id = ? and round_id = ?")
			.params(RoundRepository.space(), round)
			.update();
	}

	/** Takes away the links of rounds whose links were made before this day. */
	int expire(LocalDate before) {
		return this.sql.sql("""
				delete from assessment.partner_link l using assessment.round r
				 where l.space_id = ? and r.space_id = l.space_id and r.id = l.round_id and r.linked_on < ?
				""").params(RoundRepository.space(), before).update();
	}

	/** How many links there are, and how many of them are older than this day. */
	int[] links(LocalDate before) {
		return this.sql.sql("""
				select count(*), count(*) filter (where r.linked_on < ?) from assessment.partner_link l
				  join assessment.round r on r.space_id = l.space_id and r.id = l.round_id where l.space_id = ?
				""")
			.params(before, RoundRepository.space())
			.query((row, n) -> new int[] { row.getInt(1), row.getInt(2) })
			.single();
	}

}
