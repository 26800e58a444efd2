package org.mandat.evidence.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * For the space that said something: which municipalities have seen it, from when on its
 * pages name them, and what they answered.
 */
@Repository
class AskedOfOthers {

	/** How many answers are shown. */
	static final int MOST = 200;

	private static final TypeReference<Map<String, String>> FORMS = new TypeReference<>() {
	};

	private final JdbcClient sql;

	private final JsonMapper json;

	private final Clock clock;

	AskedOfOthers(JdbcClient sql, JsonMapper json, Clock clock) {
		this.sql = sql;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Each municipality with which passages about it are shared, the longest asked first.
	 */
	@Transactional(readOnly = true)
	List<CorrectionList.Asked> municipalities() {
		LocalDate today = LocalDate.now(this.clock.withZone(Formats.ZONE));
		return this.sql.sql("""
				select o.name::text, min(g.shared_at)::date as asked_on,
				       (select max(s.seen_on) from platform.share b
				          join evidence.seen s on s.space_id = b.space_id and s.id = b.id
				         where b.to_space = g.space_id and b.space_id = g.to_space and b.kind = 'seen') as seen_on
				  from platform.share g
				  join jurisdiction.space o on o.id = g.to_space and o.kind = 'municipality'
				  join evidence.passage p on p.space_id = g.space_id and p.id = g.id and p.place_key = o.place_key
				 where g.space_id = ? and g.kind = 'passage'
				 group by g.space_id, g.to_space, o.name::text order by 2, 1
				""").param(SaidOfUs.here()).query((row, n) -> {
			LocalDate seen = row.getObject(3, LocalDate.class);
			return new CorrectionList.Asked(text(row.getString(1)), row.getObject(2, LocalDate.class), seen,
					(seen == null) ? null : Window.lastDay(seen), seen != null && Window.passed(seen, today));
		}).list();
	}

	/** The newest answers. */
	@Transactional(readOnly = true)
	List<CorrectionList.Answered> answers() {
		return this.sql.sql("""
				select o.name::text, a.verdict, a.note, a.answered_on, p.words, p.language, p.source_id, p.sentence_n
				  from platform.share g
				  join evidence.answer a on a.space_id = g.space_id and a.passage_id = g.id
				  join evidence.passage p on p.space_id = g.to_space and p.id = a.passage_id
				  join jurisdiction.space o on o.id = g.space_id
				 where g.to_space = ? and g.kind = 'answer'
				 order by a.answered_on desc, p.id limit ?
				""")
			.params(SaidOfUs.here(), MOST)
			.query((row, n) -> new CorrectionList.Answered(text(row.getString(1)), row.getString(2), row.getString(3),
					row.getObject(4, LocalDate.class), row.getString(5), row.getString(6), row.getObject(7, UUID.class),
					row.getInt(8)))
			.list();
	}

	private Text text(String stored) {
		return Text.of(this.json.readValue(stored, FORMS));
	}

}
