package org.mandat.evidence.need;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebooks;
import org.mandat.platform.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How sure a need is: how the passages behind it were known, how far the room agreed, and
 * who raised it. Counts in the words of the list of themes, never one score.
 */
@Repository
class NeedWeight {

	private static final List<String> ASKED = List.of("A-CERT", "A-STR", "A-ROLE");

	private final JdbcClient sql;

	private final Codebooks codebooks;

	NeedWeight(JdbcClient sql, Codebooks codebooks) {
		this.sql = sql;
		this.codebooks = codebooks;
	}

	/** By attribute: how many passages of the space bear each of its values. */
	@Transactional(readOnly = true)
	Map<Codebook.Attribute, Map<Text, Integer>> of(String kind) {
		Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
		this.sql.sql("""
				select a.key, a.value, count(*)
				  from (select distinct n.space_id, n.passage_id from evidence.need_passage n
				          join evidence.need m on m.space_id = n.space_id and m.id = n.need_id
				          join evidence.need r on r.space_id = m.space_id and r.id = coalesce(m.merged_into, m.id)
				         where n.space_id = :space and r.kind = :kind) s
				  join evidence.passage_detail d on d.space_id = s.space_id and d.passage_id = s.passage_id
				 cross join lateral jsonb_each_text(d.attributes) a
				 where a.key = any (:asked) group by 1, 2
				""")
			.param("space", NeedReading.space())
			.param("kind", kind)
			.param("asked", ASKED.toArray(String[]::new))
			.query((row) -> {
				counts.computeIfAbsent(row.getString(1), (any) -> new LinkedHashMap<>())
					.put(row.getString(2), row.getInt(3));
			});
		Codebook codebook = this.codebooks.of(NeedReading.space());
		Map<Codebook.Attribute, Map<Text, Integer>> weight = new LinkedHashMap<>();
		for (String id : ASKED) {
			codebook.attribute(id).filter((one) -> counts.containsKey(id)).ifPresent((attribute) -> {
				Map<Text, Integer> values = new LinkedHashMap<>();
				attribute.values()
					.stream()
					.filter((value) -> counts.get(id).containsKey(value.id()))
					.forEach((value) -> values.put(value.name(), counts.get(id).get(value.id())));
				weight.put(attribute, values);
			});
		}
		return weight;
	}

}
