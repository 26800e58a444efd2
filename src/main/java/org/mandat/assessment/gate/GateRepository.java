package org.mandat.assessment.gate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Worded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the go-live gate. Every statement names the reader's space. */
@Repository
class GateRepository {

	private final JdbcClient sql;

	GateRepository(JdbcClient sql) {
		this.sql = sql;
	}

	Map<String, Shown> points() {
		Map<String, Shown> points = new HashMap<>();
		this.sql.sql("""
				select point, proof, lang, shown_on, post_id, version from assessment.go_live_point where space_id = ?
				""").params(space()).query((row) -> {
			points.put(row.getString(1), new Shown(new Worded(row.getString(2), row.getString(3)),
					row.getObject(4, LocalDate.class), row.getObject(5, UUID.class), row.getLong(6)));
		});
		return points;
	}

	Map<String, Shown> signatures() {
		Map<String, Shown> signatures = new HashMap<>();
		this.sql
			.sql("""
					select signer, document, signed_on, post_id, version from assessment.go_live_signature where space_id = ?
					""")
			.params(space())
			.query((row) -> {
				signatures.put(row.getString(1), new Shown(new Worded(row.getString(2), "und"),
						row.getObject(3, LocalDate.class), row.getObject(4, UUID.class), row.getLong(5)));
			});
		return signatures;
	}

	/** Keeps what shows a point; not if somebody changed it meanwhile. */
	boolean show(String point, Shown shown) {
		return this.sql.sql("""
				insert into assessment.go_live_point as p (space_id, point, proof, lang, shown_on, post_id)
				values (:space, :point, :proof, :lang, :on, :post)
				on conflict (space_id, point) do update
				   set proof = excluded.proof, lang = excluded.lang, shown_on = excluded.shown_on,
				       post_id = excluded.post_id, version = p.version + 1
				 where p.version = :version
				""")
			.param("space", space())
			.param("point", point)
			.param("proof", shown.proof().words())
			.param("lang", shown.proof().lang())
			.param("on", shown.on())
			.param("post", shown.post())
			.param("version", shown.version())
			.update() == 1;
	}

	boolean sign(String signer, Shown shown) {
		return this.sql.sql("""
				insert into assessment.go_live_signature as s (space_id, signer, document, signed_on, post_id)
				values (:space, :signer, :document, :on, :post)
				on conflict (space_id, signer) do update
				   set document = excluded.document, signed_on = excluded.signed_on, post_id = excluded.post_id,
				       version = s.version + 1
				 where s.version = :version
				""")
			.param("space", space())
			.param("signer", signer)
			.param("document", shown.proof().words())
			.param("on", shown.on())
			.param("post", shown.post())
			.param("version", shown.version())
			.update() == 1;
	}

	boolean hide(String point) {
		return this.sql.sql("delete from assessment.go_live_point where space_id = ? and point = ?")
			.params(space(), point)
			.update() == 1;
	}

	boolean unsign(String signer) {
		return this.sql.sql("delete from assessment.go_live_signature where space_id = ? and signer = ?")
			.params(space(), signer)
			.update() == 1;
	}

	/**
	 * Notes what was told; false if the same was told before. A door is closed at first.
	 */
	boolean tell(boolean open) {
		this.sql.sql("insert into assessment.go_live_told (space_id, open) values (?, false) on conflict do nothing")
			.params(space())
			.update();
		return this.sql.sql("update assessment.go_live_told set open = ? where space_id = ? and open <> ?")
			.params(open, space(), open)
			.update() == 1;
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("a gate is of a space");
		}
		return space;
	}

}
