package org.mandat.mandate.instrument;

import java.sql.Types;
import java.util.List;
import java.util.UUID;

import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements on what came in, from whom and when. */
@Repository
class ReceiptRepository {

	private static final String ROW = """
			select id, instrument, organisation, sender, received_on as received, tabled_on as tabled, label, version
			  from mandate.receipt where space_id = ?
			""";

	private final JdbcClient sql;

	ReceiptRepository(JdbcClient sql) {
		this.sql = sql;
	}

	List<Receipt> of(String instrument) {
		return this.sql.sql(ROW + " and instrument = ? order by received_on desc, id desc")
			.params(InstrumentRepository.space(), instrument)
			.query(Receipt.class)
			.list();
	}

	void insert(UUID id, String instrument, ReceiptForm form) {
		values(this.sql.sql("""
				insert into mandate.receipt
				  (space_id, id, instrument, organisation, sender, received_on, tabled_on, label, post_id)
				values (:space, :id, :instrument, :organisation, :sender, :received, :tabled, :label, :post)
				"""), id, form).param("instrument", instrument)
			.param("post", Walls.current().post(), Types.OTHER)
			.update();
	}

	boolean change(UUID id, ReceiptForm form, long version) {
		return values(this.sql.sql("""
				update mandate.receipt
				   set organisation = :organisation, sender = :sender, received_on = :received, tabled_on = :tabled,
				       label = :label, version = version + 1
				 where space_id = :space and id = :id and version = :version
				"""), id, form).param("version", version).update() == 1;
	}

	private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, UUID id, ReceiptForm form) {
		return statement.param("space", InstrumentRepository.space())
			.param("id", id)
			.param("organisation", form.organisation().strip())
			.param("sender", InstrumentForm.filled(form.sender()), Types.VARCHAR)
			.param("received", form.received())
			.param("tabled", form.tabled(), Types.DATE)
			.param("label", InstrumentForm.filled(form.label()), Types.VARCHAR);
	}

}
