package org.mandat.evidence.coding;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.codebook.OwnLists;
import org.mandat.evidence.sentence.Sentence;
import org.mandat.evidence.sentence.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the coding desk reads of a document, a part at a time. */
@Repository
@Transactional(readOnly = true)
class DeskReading {

	/** How many sentences a part has, before its paragraphs are made whole. */
	static final int PART = 40;

	/** How far a paragraph may reach beyond its part. */
	private static final int BEYOND = 20;

	private final JdbcClient sql;

	private final OwnLists lists;

	DeskReading(JdbcClient sql, OwnLists lists) {
		this.lists = lists;
		this.sql = sql;
	}

	/** The part of the document in which this sentence stands. */
	public Optional<Stretch> around(UUID source, int n) {
		int from = (n - 1) / PART * PART + 1;
		return read(source, whole(rows(source, from - BEYOND, from + PART - 1 + BEYOND), from, from + PART - 1));
	}

	/** A sentence with those that stand closest. */
	public Optional<Stretch> near(UUID source, int n) {
		return read(source, rows(source, n - BEYOND, n + 2));
	}

	private List<Stretch.Row> rows(UUID source, int from, int to) {
		return this.sql.sql("""
				select s.n, s.start_at, s.end_at, s.block, s.heading, s.version, s.looked_at is not null,
				       (select array_agg(r.theme) from evidence.rejection r
				         where r.space_id = s.space_id and r.source_id = s.source_id and r.sentence_n = s.n),
				       {version}
				  from evidence.sentence s
				 where s.space_id = :space and s.source_id = :source and s.n between :from and :to order by s.n
				""".replace("{version}", OwnLists.VERSION))
			.param("space", CodingRepository.space())
			.param("source", source)
			.param("from", from)
			.param("to", to)
			.query((row, i) -> {
				this.lists.told(CodingRepository.space(), row.getInt(9));
				return new Stretch.Row(new Sentence(row.getInt(1), new Span(row.getInt(2), row.getInt(3)),
						row.getInt(4), row.getBoolean(5)), row.getLong(6), row.getBoolean(7), texts(row.getArray(8)));
			})
			.list();
	}

	/** The part, with what belongs to the paragraphs at its edges. */
	private static List<Stretch.Row> whole(List<Stretch.Row> rows, int from, int to) {
		List<Stretch.Row> inside = rows.stream()
			.filter((row) -> row.sentence().n() >= from && row.sentence().n() <= to)
			.toList();
		if (inside.isEmpty()) {
			return inside;
		}
		int first = inside.getFirst().sentence().block();
		int last = inside.getLast().sentence().block();
		return rows.stream()
			.filter((row) -> row.sentence().n() >= from && row.sentence().n() <= to
					|| row.sentence().n() < from && row.sentence().block() == first
					|| row.sentence().n() > to && row.sentence().block() == last)
			.toList();
	}

	private Optional<Stretch> read(UUID source, List<Stretch.Row> rows) {
		if (rows.isEmpty()) {
			return Optional.empty();
		}
		int start = rows.getFirst().sentence().span().start();
		int end = rows.getLast().sentence().span().end();
		return this.sql.sql("""
				select substring(t.text from cast(:start as int) + 1 for cast(:end as int) - cast(:start as int)),
				       array(select m.start_at from evidence.mask m where m.space_id = :space and m.source_id = :source
				                and m.start_at < :end and m.end_at > :start order by m.start_at),
				       array(select m.end_at from evidence.mask m where m.space_id = :space and m.source_id = :source
				                and m.start_at < :end and m.end_at > :start order by m.start_at),
				       array(select m.shown from evidence.mask m where m.space_id = :space and m.source_id = :source
				                and m.start_at < :end and m.end_at > :start order by m.start_at)
				  from evidence.source_text t where t.space_id = :space and t.source_id = :source
				""")
			.param("start", start)
			.param("end", end)
			.param("space", CodingRepository.space())
			.param("source", source)
			.query((row, i) -> new Stretch(start, row.getString(1), rows,
					masks((Integer[]) row.getArray(2).getArray(), (Integer[]) row.getArray(3).getArray(),
							texts(row.getArray(4)))))
			.optional();
	}

	private static List<Mask> masks(Integer[] starts, Integer[] ends, List<String> shown) {
		List<Mask> masks = new ArrayList<>();
		for (int i = 0; i < starts.length; i++) {
			masks.add(new Mask(new Span(starts[i], ends[i]), shown.get(i)));
		}
		return masks;
	}

	/**
	 * How often each code stands in the source, and how many codings two people made the
	 * same way. Each half reaches its rows by the source alone, so that a plan made
	 * before the database knows a new document cannot go astray.
	 */
	public DeskCounts counts(UUID source) {
		Map<String, Integer> codes = new LinkedHashMap<>();
		int[] twice = new int[1];
		this.sql.sql("""
				select coalesce(c.part, c.theme), count(*)
				  from evidence.passage p
				  join evidence.coding c on c.space_id = p.space_id and c.passage_id = p.id
				 where p.space_id = :space and p.source_id = :source
				 group by 1
				union all
				select null, count(*)
				  from (select array_agg(distinct b.tenure_id) as tenures from evidence.coding_by b
				         where b.space_id = :space and b.source_id = :source
				         group by b.passage_id, b.theme having count(distinct b.tenure_id) > 1) several
				 where (select count(distinct t.person_id) from jurisdiction.tenure t
				         where t.space_id = :space and t.id = any (several.tenures)) > 1
				""").param("space", CodingRepository.space()).param("source", source).query((row) -> {
			String code = row.getString(1);
			if (code == null) {
				twice[0] = row.getInt(2);
			}
			else {
				codes.put(code, row.getInt(2));
			}
		});
		return new DeskCounts(codes, codes.values().stream().mapToInt(Integer::intValue).sum(), twice[0]);
	}

	private static List<String> texts(@Nullable Array array) throws SQLException {
		return (array == null) ? List.of() : List.of((String[]) array.getArray());
	}

}
