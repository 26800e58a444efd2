package org.mandat.platform.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.platform.check.Check;
import org.mandat.platform.data.OwnerDatabase;
import org.springframework.stereotype.Component;

/**
 * Walks each space's chain from its first link, names the first broken one, and counts
 * what is not sealed yet.
 */
@Component
class AuditCheck implements Check {

	private static final String CHAINS = """
			select space_id, id, at, tenure_id, post_id, act, kind, record_id, before, after, seq, hash
			  from platform.audit_entry where seq is not null order by space_id, seq
			""";

	private final OwnerDatabase owner;

	private final Sealer sealer;

	AuditCheck(OwnerDatabase owner, Sealer sealer) {
		this.owner = owner;
		this.sealer = sealer;
	}

	@Override
	public String name() {
		return "audit";
	}

	@Override
	public Result run() {
		this.sealer.seal();
		Map<UUID, Sealer.Link> heads = new HashMap<>();
		List<String> broken = new java.util.ArrayList<>();
		long[] links = { 0 };
		this.owner.sql().sql(CHAINS).query((row) -> {
			Sealer.Row entry = Sealer.Row.MAPPER.mapRow(row, 0);
			Sealer.Link before = heads.getOrDefault(entry.space(), new Sealer.Link(0, new byte[0]));
			long seq = row.getLong("seq");
			byte[] hash = row.getBytes("hash");
			links[0]++;
			if (broken.isEmpty() && (seq != before.seq() + 1
					|| !Arrays.equals(hash, Sealer.hash(before.hash(), before.seq() + 1, entry)))) {
				broken.add("space " + entry.space() + ", link " + seq + ", entry " + entry.id());
			}
			heads.put(entry.space(), new Sealer.Link(seq, hash));
		});
		Long tail = this.owner.sql()
			.sql("select count(*) from platform.audit_entry where seq is null")
			.query(Long.class)
			.single();
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("chains", heads.size());
		facts.put("links", links[0]);
		facts.put("unsealed", tail);
		facts.put("heads", heads(heads));
		if (!broken.isEmpty()) {
			facts.put("broken", broken.getFirst());
		}
		return new Result(broken.isEmpty(), facts);
	}

	private static Map<String, String> heads(Map<UUID, Sealer.Link> heads) {
		Map<String, String> shown = new LinkedHashMap<>();
		heads.forEach((space, link) -> shown.put(space.toString(), HexFormat.of().formatHex(link.hash())));
		return shown;
	}

}
