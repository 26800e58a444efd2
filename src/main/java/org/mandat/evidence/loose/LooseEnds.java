package org.mandat.evidence.loose;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.mandat.evidence.NeedSummary;
import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What reads loose ends of the reader's space. A passage that names a strength or a fact
 * asks for nothing and is no loose end.
 */
@Repository
public class LooseEnds {

	/** How many passages are shown. */
	static final int MOST = 100;

	private static final String PASSAGES = """
			  from evidence.passage p
			  join evidence.passage_detail d on d.space_id = p.space_id and d.passage_id = p.id
			 where p.space_id = :space
			   and coalesce(d.attributes ->> 'A-VAL', 'gap_or_need') in ('gap_or_need', 'request', 'threat')
			   and not exists (select 1 from evidence.need_passage n
			                    where n.space_id = p.space_id and n.passage_id = p.id)
			""";

	private final JdbcClient sql;

	LooseEnds(JdbcClient sql) {
		this.sql = sql;
	}

	/**
	 * How many loose ends there are: needs and passages, counted up to a thousand and
	 * one.
	 */
	@Transactional(readOnly = true)
	public int count(List<NeedSummary> needs) {
		int passages = this.sql.sql("select count(*) from (select 1 " + PASSAGES + " limit 1001) counted")
			.param("space", space())
			.query(Integer.class)
			.single();
		return Math.min(1001, passages + (int) needs.stream().filter(NeedSummary::loose).count());
	}

	/** The newest passages that ask for something and speak for no need. */
	@Transactional(readOnly = true)
	List<Loose> passages() {
		return this.sql.sql("""
				select p.id, p.words, p.language, p.said_in, p.said_on, p.source_id, p.sentence_n,
				       (select array_agg(c.theme order by c.theme) from evidence.coding c
				         where c.space_id = p.space_id and c.passage_id = p.id) as themes
				""" + PASSAGES + " order by p.said_on desc, p.id desc limit :most")
			.param("space", space())
			.param("most", MOST)
			.query((row, n) -> new Loose(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
					row.getString(4), row.getObject(5, LocalDate.class), row.getObject(6, UUID.class), row.getInt(7),
					(row.getArray(8) == null) ? List.of() : List.of((String[]) row.getArray(8).getArray())))
			.list();
	}

	/** The themes of which passages speak, but none of them for a need. */
	@Transactional(readOnly = true)
	List<Heard> themes() {
		return this.sql.sql("""
				select c.theme, count(*)
				  from evidence.coding c
				  left join evidence.need_passage n on n.space_id = c.space_id and n.passage_id = c.passage_id
				 where c.space_id = :space group by 1 having count(n.need_id) = 0 order by 2 desc, 1
				""").param("space", space()).query((row, n) -> new Heard(row.getString(1), row.getInt(2))).list();
	}

	private static UUID space() {
		return java.util.Objects.requireNonNull(Walls.current().space());
	}

	/** A passage that speaks for no need. */
	public record Loose(UUID id, String words, String language, String saidIn, LocalDate saidOn, UUID source,
			int sentence, List<String> themes) {
	}

	/** A theme with how many passages speak of it. */
	public record Heard(String theme, int passages) {
	}

}
