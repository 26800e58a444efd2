package org.mandat.platform.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases a person or another record from all modules and notes that in the ledger, by
 * identifier only: after a restore of an older backup the ledger is carried out again
 * (decision 14). Destroys the salts, so that the audit's digests of it mean nothing any
 * more. Refuses a kind that no module knows how to erase.
 */
@Service
public class Erasures {

	/** The kind that every module with personal data erases. */
	public static final String PERSON = "person";

	private static final String LEDGER = "select space_id, id, kind, record_id, at from platform.erasure order by at, id";

	private final ObjectProvider<PersonalData> persons;

	private final ObjectProvider<Erasable> others;

	private final JdbcClient sql;

	private final OwnerDatabase owner;

	private final AuditTrail audit;

	private final TransactionTemplate transactions;

	Erasures(ObjectProvider<PersonalData> persons, ObjectProvider<Erasable> others, JdbcClient sql, OwnerDatabase owner,
			AuditTrail audit, TransactionTemplate transactions) {
		this.persons = persons;
		this.others = others;
		this.sql = sql;
		this.owner = owner;
		this.audit = audit;
		this.transactions = transactions;
	}

	/** Erases a record of the reader's space. */
	public void erase(String kind, UUID record) {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("records are erased within a space");
		}
		this.transactions
			.executeWithoutResult((status) -> carryOut(new Entry(space, Ids.next(), kind, record, Instant.now())));
	}

	/**
	 * Carries out an entry of a ledger that outlived its database.
	 * @return whether it was not known here yet
	 */
	public boolean again(Entry entry) {
		return Walls.as(Reader.system(entry.space()), () -> Boolean.TRUE.equals(this.transactions.execute((status) -> {
			boolean known = this.sql
				.sql("select 1 from platform.erasure where space_id = ? and kind = ? and record_id = ?")
				.params(entry.space(), entry.kind(), entry.record())
				.query(Integer.class)
				.list()
				.contains(1);
			if (!known) {
				carryOut(entry);
			}
			return !known;
		})));
	}

	/** The whole ledger, the oldest first: identifiers only. */
	public List<Entry> ledger() {
		return this.owner.sql()
			.sql(LEDGER)
			.query((row, n) -> new Entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
					row.getObject(4, UUID.class), row.getTimestamp(5).toInstant()))
			.list();
	}

	private void carryOut(Entry entry) {
		if (entry.kind().equals(PERSON)) {
			this.persons.orderedStream().forEach((part) -> part.erase(entry.record()));
		}
		else {
			this.others.orderedStream()
				.filter((other) -> other.kind().equals(entry.kind()))
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException("no module erases records of the kind " + entry.kind()))
				.erase(entry.record());
		}
		this.sql.sql("delete from platform.audit_salt where space_id = ? and kind = ? and record_id = ?")
			.params(entry.space(), entry.kind(), entry.record())
			.update();
		// A module may have noted it already, in the same act.
		this.sql.sql("""
				insert into platform.erasure (space_id, id, kind, record_id, at)
				select :space, :id, :kind, :record, :at
				 where not exists (select 1 from platform.erasure
				                    where space_id = :space and kind = :kind and record_id = :record)
				""")
			.param("space", entry.space())
			.param("id", entry.id())
			.param("kind", entry.kind())
			.param("record", entry.record())
			.param("at", java.sql.Timestamp.from(entry.at()))
			.update();
		this.audit.done("record.erased", entry.kind(), entry.record());
	}

	/**
	 * One erasure.
	 *
	 * @param space whose record it was
	 * @param id of the erasure
	 * @param kind of the record
	 * @param record that is gone
	 * @param at when
	 */
	public record Entry(UUID space, UUID id, String kind, UUID record, Instant at) {
	}

}
