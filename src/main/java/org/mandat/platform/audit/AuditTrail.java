package org.mandat.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down each change: which tenure, for which post, what, and keyed digests of
 * before and after. The row commits with the act, written last, unsealed; {@link Sealer}
 * links it within a second (decision 13). No name and no free text enters: a digest means
 * nothing once the record's salt is destroyed (decision 14).
 */
@Component
public class AuditTrail {

	/** The chain of acts that belong to no space. */
	public static final UUID INSTALLATION = new UUID(0L, 0L);

	private static final String INSERT = """
			with salted as (
			  insert into platform.audit_salt (space_id, kind, record_id, salt) values (:space, :kind, :record, :salt)
			  on conflict do nothing)
			insert into platform.audit_entry (space_id, id, tenure_id, post_id, act, kind, record_id, before, after)
			values (:space, :id, :tenure, :post, :act, :kind, :record, :before, :after)
			""";

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient sql;

	AuditTrail(JdbcClient sql) {
		this.sql = sql;
	}

	/** Notes that a record came into being. */
	public void created(String act, String kind, UUID record, Object after) {
		note(new Act(act, kind, record, null, after));
	}

	/** Notes that a record changed. */
	public void changed(String act, String kind, UUID record, Object before, Object after) {
		note(new Act(act, kind, record, before, after));
	}

	/**
	 * Notes that something was done to or with a record that leaves it as it was, or
	 * takes it away.
	 */
	public void done(String act, String kind, UUID record) {
		note(new Act(act, kind, record, null, null));
	}

	private void note(Act act) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("an act is audited in its own transaction: " + act.name());
		}
		Pending pending = null;
		for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
			if (known instanceof Pending found) {
				pending = found;
			}
		}
		if (pending == null) {
			pending = new Pending();
			TransactionSynchronizationManager.registerSynchronization(pending);
		}
		pending.acts.add(act);
	}

	private void write(Act act) {
		Reader reader = Walls.current();
		UUID space = (reader.space() == null) ? INSTALLATION : reader.space();
		byte[] salt = salt(space, act);
		this.sql.sql(INSERT)
			.param("space", space)
			.param("kind", act.kind())
			.param("record", act.record())
			.param("salt", salt)
			.param("id", Ids.next())
			.param("tenure", reader.tenure())
			.param("post", reader.post())
			.param("act", act.name())
			.param("before", digest(salt, act.before()))
			.param("after", digest(salt, act.after()))
			.update();
	}

	private byte[] salt(UUID space, Act act) {
		if (act.before() != null) {
			List<byte[]> known = this.sql
				.sql("select salt from platform.audit_salt where space_id = ? and kind = ? and record_id = ?")
				.params(space, act.kind(), act.record())
				.query((row, n) -> row.getBytes(1))
				.list();
			if (!known.isEmpty()) {
				return known.getFirst();
			}
		}
		byte[] salt = new byte[16];
		this.random.nextBytes(salt);
		return salt;
	}

	static byte @Nullable [] digest(byte[] salt, @Nullable Object state) {
		if (state == null) {
			return null;
		}
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(salt, "HmacSHA256"));
			return mac.doFinal(state.toString().getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Act(String name, String kind, UUID record, @Nullable Object before, @Nullable Object after) {
	}

	private final class Pending implements TransactionSynchronization {

		private final List<Act> acts = new ArrayList<>();

		@Override
		public void beforeCommit(boolean readOnly) {
			this.acts.forEach(AuditTrail.this::write);
		}

	}

}
