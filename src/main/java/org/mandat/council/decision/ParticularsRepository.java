package org.mandat.council.decision;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.council.decision.Particulars.Cited;
import org.mandat.council.decision.Particulars.Step;
import org.mandat.platform.text.Worded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the particulars of decisions. */
@Repository
class ParticularsRepository {

	private final JdbcClient sql;

	ParticularsRepository(JdbcClient sql) {
		this.sql = sql;
	}

	Optional<Particulars> find(UUID decision) {
		List<Cited> before = this.sql.sql("""
				select id, number, year from council.decision where space_id = ? and superseded_by = ?
				 order by year, number
				""").params(space(), decision).query(ParticularsRepository::cited).list();
		List<Step> steps = this.sql.sql("""
				select step, on_date, task_id, item_id from council.escalation
				 where space_id = ? and decision_id = ? order by on_date, step desc
				""")
			.params(space(), decision)
			.query((row, n) -> new Step(row.getString(1), row.getObject(2, LocalDate.class),
					row.getObject(3, UUID.class), row.getObject(4, UUID.class)))
			.list();
		return this.sql.sql("""
				select d.item_id, d.need, d.duty, d.review_on, d.proof, d.proof_lang, d.version,
				       s.id, s.number, s.year
				  from council.decision d
				  left join council.decision s on s.space_id = d.space_id and s.id = d.superseded_by
				 where d.space_id = ? and d.id = ?
				""").params(space(), decision).query((row, n) -> {
			String proof = row.getString("proof");
			UUID by = row.getObject("id", UUID.class);
			return new Particulars(row.getObject("item_id", UUID.class), row.getString("need"), row.getString("duty"),
					row.getObject("review_on", LocalDate.class),
					(proof == null) ? null : new Worded(proof, row.getString("proof_lang")),
					(by == null) ? null : new Cited(by, row.getInt("number"), row.getInt("year")), before, steps,
					row.getLong("version"));
		}).optional();
	}

	Optional<Cited> numbered(int number, int year) {
		return this.sql
			.sql("select id, number, year from council.decision where space_id = ? and year = ? and number = ?")
			.params(space(), year, number)
			.query(ParticularsRepository::cited)
			.optional();
	}

	boolean belongs(UUID item, UUID meeting) {
		return this.sql.sql("select 1 from council.item where space_id = ? and id = ? and meeting_id = ?")
			.params(space(), item, meeting)
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	boolean change(UUID decision, Particulars to, long version) {
		Cited by = to.by();
		return this.sql.sql("""
				update council.decision
				   set item_id = :item, need = :need, duty = :duty, review_on = :review, superseded_by = :by,
				       version = version + 1
				 where space_id = :space and id = :id and version = :version
				""")
			.param("item", to.item(), Types.OTHER)
			.param("need", to.need(), Types.VARCHAR)
			.param("duty", to.duty(), Types.VARCHAR)
			.param("review", to.reviewOn(), Types.DATE)
			.param("by", (by == null) ? null : by.id(), Types.OTHER)
			.param("space", space())
			.param("id", decision)
			.param("version", version)
			.update() == 1;
	}

	void prove(UUID decision, @Nullable Worded proof) {
		this.sql.sql("""
				update council.decision set proof = ?, proof_lang = ?, version = version + 1
				 where space_id = ? and id = ?
				""")
			.params((proof == null) ? null : proof.words(), (proof == null) ? null : proof.lang(), space(), decision)
			.update();
	}

	/** A decision that is open again stands for itself. */
	boolean standsForItself(UUID decision) {
		return this.sql.sql("""
				update council.decision set superseded_by = null, version = version + 1
				 where space_id = ? and id = ? and superseded_by is not null
				""").params(space(), decision).update() == 1;
	}

	private static Cited cited(java.sql.ResultSet row, int n) throws java.sql.SQLException {
		return new Cited(row.getObject("id", UUID.class), row.getInt("number"), row.getInt("year"));
	}

	private static UUID space() {
		return DecisionRepository.space();
	}

}
