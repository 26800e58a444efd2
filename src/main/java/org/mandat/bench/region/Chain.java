package org.mandat.bench.region;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.audit.Sealer;

/**
 * The audit rows of a town, linked as the sealer links them: {@code check} finds the
 * chain whole, and the product's sealer has nothing to catch up with while it is
 * measured.
 */
final class Chain {

	private final UUID space;

	private final Dice dice;

	private final Rows rows;

	private long seq;

	private byte[] last;

	Chain(UUID space, Dice dice, Rows rows, long seq, byte[] last) {
		this.space = space;
		this.dice = dice;
		this.rows = rows;
		this.seq = seq;
		this.last = last;
	}

	void salt(String kind, UUID record) {
		this.rows.add(Tables.SALT, this.space, kind, record, this.dice.bytes(16));
	}

	void act(Instant at, Town.@Nullable Chair chair, String act, String kind, UUID record) {
		Town.Holder holder = (chair == null) ? null : chair.holder();
		UUID tenure = (holder == null) ? null : holder.tenure();
		UUID post = (chair == null) ? null : chair.post();
		byte[] after = this.dice.bytes(32);
		Sealer.Row row = new Sealer.Row(this.space, this.dice.id(at), at, tenure, post, act, kind, record, null, after);
		this.seq++;
		this.last = Sealer.hash(this.last, this.seq, row);
		this.rows.add(Tables.AUDIT, this.space, row.id(), at, tenure, post, act, kind, record, null, after, this.seq,
				this.last);
	}

}
