package org.mandat.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.data.OwnerDatabase;
import org.springframework.stereotype.Component;

/**
 * Links audit rows into a chain per space. Only rows older than the oldest transaction
 * that still runs are sealed, so a late commit can never have to be put between two
 * links.
 */
@Component
public class Sealer {

	private static final long LOCK = 0x5365616c6572L;

	private static final int AT_ONCE = 2_000;

	private static final String UNSEALED = """
			select space_id, id, at, tenure_id, post_id, act, kind, record_id, before, after
			  from platform.audit_entry
			 where seq is null and xid < pg_snapshot_xmin(pg_current_snapshot())
			 order by xid, id
			 limit %d
			""".formatted(AT_ONCE);

	private static final String HEAD = """
			select seq, hash from platform.audit_entry
			 where space_id = ? and seq is not null order by seq desc limit 1
			""";

	private final OwnerDatabase owner;

	Sealer(OwnerDatabase owner) {
		this.owner = owner;
	}

	/**
	 * Seals what is old enough; gives the number of rows sealed. One node at a time: the
	 * others find the lock taken.
	 */
	public int seal() {
		int all = 0;
		int sealed;
		do {
			sealed = sealSome();
			all += sealed;
		}
		while (sealed == AT_ONCE);
		return all;
	}

	private int sealSome() {
		Integer sealed = this.owner.transactions().execute((status) -> {
			Boolean mine = this.owner.sql()
				.sql("select pg_try_advisory_xact_lock(" + LOCK + ")")
				.query(Boolean.class)
				.single();
			if (!Boolean.TRUE.equals(mine)) {
				return 0;
			}
			List<Row> rows = this.owner.sql().sql(UNSEALED).query(Row.MAPPER).list();
			Map<UUID, Link> heads = new HashMap<>();
			for (Row row : rows) {
				Link head = heads.computeIfAbsent(row.space(), this::head);
				Link next = new Link(head.seq() + 1, hash(head.hash(), head.seq() + 1, row));
				this.owner.sql()
					.sql("update platform.audit_entry set seq = ?, hash = ? where space_id = ? and id = ?")
					.params(next.seq(), next.hash(), row.space(), row.id())
					.update();
				heads.put(row.space(), next);
			}
			return rows.size();
		});
		return (sealed == null) ? 0 : sealed;
	}

	private Link head(UUID space) {
		return this.owner.sql()
			.sql(HEAD)
			.param(space)
			.query((row, n) -> new Link(row.getLong(1), row.getBytes(2)))
			.optional()
			.orElse(new Link(0, new byte[0]));
	}

	/** The link of a row to the one before it, for who makes or reads a whole chain. */
	public static byte[] hash(byte[] before, long seq, Row row) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(before);
			digest.update(ByteBuffer.allocate(8).putLong(seq).flip());
			for (Object part : new @Nullable Object[] { row.space(), row.id(), row.at().toString(), row.tenure(),
					row.post(), row.act(), row.kind(), row.record() }) {
				digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
				digest.update((byte) 0);
			}
			field(digest, row.before());
			field(digest, row.after());
			return digest.digest();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void field(MessageDigest digest, byte @Nullable [] bytes) {
		digest.update((byte) ((bytes == null) ? 0 : 1));
		if (bytes != null) {
			digest.update(bytes);
		}
	}

	record Link(long seq, byte[] hash) {
	}

	/** What of a row goes into its link. */
	public record Row(UUID space, UUID id, Instant at, @Nullable UUID tenure, @Nullable UUID post, String act,
			String kind, UUID record, byte @Nullable [] before, byte @Nullable [] after) {

		static final org.springframework.jdbc.core.RowMapper<Row> MAPPER = (row, n) -> new Row(
				row.getObject("space_id", UUID.class), row.getObject("id", UUID.class),
				row.getTimestamp("at").toInstant(), row.getObject("tenure_id", UUID.class),
				row.getObject("post_id", UUID.class), row.getString("act"), row.getString("kind"),
				row.getObject("record_id", UUID.class), row.getBytes("before"), row.getBytes("after"));

	}

}
