package org.mandat.platform.audit;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks the chain of the reader's space from its first link and stops at the first broken
 * one. Reads behind the wall, piece by piece: sealed rows do not change.
 */
@Component
class ChainWalk {

	private static final int AT_ONCE = 5_000;

	private static final String LINKS = """
			select space_id, id, at, tenure_id, post_id, act, kind, record_id, before, after, seq, hash
			  from platform.audit_entry where space_id = ? and seq > ? order by seq limit
			""" + " " + AT_ONCE;

	private final JdbcClient sql;

	private final TransactionTemplate transactions;

	ChainWalk(JdbcClient sql, TransactionTemplate transactions) {
		this.sql = sql;
		this.transactions = transactions;
	}

	Found walk(UUID space) {
		Sealer.Link head = new Sealer.Link(0, new byte[0]);
		List<Linked> piece;
		do {
			piece = piece(space, head.seq());
			for (Linked linked : piece) {
				long next = head.seq() + 1;
				byte[] expected = Sealer.hash(head.hash(), next, linked.row());
				if (linked.seq() != next || !Arrays.equals(linked.hash(), expected)) {
					return new Found(head.seq(), head.hash(), next);
				}
				head = new Sealer.Link(next, expected);
			}
		}
		while (piece.size() == AT_ONCE);
		return new Found(head.seq(), head.hash(), null);
	}

	private List<Linked> piece(UUID space, long after) {
		List<Linked> piece = this.transactions.execute((status) -> this.sql.sql(LINKS)
			.params(space, after)
			.query((row, n) -> new Linked(Sealer.Row.MAPPER.mapRow(row, n), row.getLong("seq"), row.getBytes("hash")))
			.list());
		return (piece == null) ? List.of() : piece;
	}

	private record Linked(Sealer.Row row, long seq, byte[] hash) {
	}

	/**
	 * What the walk found.
	 *
	 * @param links how many links hold, from the first one on
	 * @param head the last of them
	 * @param broken the number of the first link that does not hold, or none
	 */
	record Found(long links, byte[] head, @Nullable Long broken) {
	}

}
