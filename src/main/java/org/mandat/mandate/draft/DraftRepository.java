package org.mandat.mandate.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.mandate.Spoken;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of papers from the register. Every statement names the reader's space. */
@Repository
class DraftRepository {

	private static final Text NOTHING = Text.of(Map.of("en", "–"));

	private static final String ROW = """
			select d.id, d.kind, d.duty, d.post_id, d.other_id, d.partners, d.replaces, d.fixed_at, d.dropped_at,
			       v.number, v.saved_at,
			       (select r.id from mandate.draft r
			         where r.space_id = d.space_id and r.replaces = d.id and r.dropped_at is null) as replaced_by
			  from mandate.draft d
			  join lateral (select number, saved_at from mandate.draft_version
			                 where space_id = d.space_id and draft_id = d.id order by number desc limit 1) v on true
			 where d.space_id = :space
			""";

	private final JdbcClient sql;

	DraftRepository(JdbcClient sql) {
		this.sql = sql;
	}

	/** The newest first. */
	List<Draft> list(int most) {
		return drafts(this.sql.sql(ROW + " order by d.id desc limit :most").param("most", most));
	}

	Optional<Draft> find(UUID draft) {
		return drafts(this.sql.sql(ROW + " and d.id = :id").param("id", draft)).stream().findFirst();
	}

	/** Holds it for the rest of the transaction; of two who write the second waits. */
	Optional<Draft> hold(UUID draft) {
		this.sql.sql("select 1 from mandate.draft where space_id = ? and id = ? for update")
			.params(Spoken.here(), draft)
			.query(Integer.class)
			.optional();
		return find(draft);
	}

	/** Whether it is kept now; somebody may have drawn up another instead already. */
	boolean insert(UUID id, Drafting drafting, @Nullable UUID replaces) {
		return this.sql.sql("""
				insert into mandate.draft (space_id, id, kind, duty, post_id, other_id, partners, replaces)
				values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (space_id, replaces) where dropped_at is null do nothing
				""")
			.params(Arrays.asList(Spoken.here(), id, drafting.kind().key(), drafting.duty(), drafting.post(),
					drafting.other(), drafting.partners().toArray(String[]::new), replaces))
			.update() == 1;
	}

	void save(UUID draft, int number, String lang, int gives, Map<String, String> words) {
		this.sql
			.sql("""
					insert into mandate.draft_version (space_id, draft_id, number, lang, gives, saved_by) values (?, ?, ?, ?, ?, ?)
					""")
			.params(Arrays.asList(Spoken.here(), draft, number, lang, gives, Walls.current().tenure()))
			.update();
		words.forEach((part, says) -> this.sql
			.sql("insert into mandate.draft_paragraph (space_id, draft_id, number, key, words) values (?, ?, ?, ?, ?)")
			.params(Spoken.here(), draft, number, part, says)
			.update());
	}

	void fix(UUID draft) {
		this.sql.sql("update mandate.draft set fixed_at = now(), fixed_by = ? where space_id = ? and id = ?")
			.params(Arrays.asList(Walls.current().tenure(), Spoken.here(), draft))
			.update();
	}

	void open(UUID draft) {
		this.sql.sql("update mandate.draft set fixed_at = null, fixed_by = null where space_id = ? and id = ?")
			.params(Spoken.here(), draft)
			.update();
	}

	void drop(UUID draft) {
		this.sql.sql("update mandate.draft set dropped_at = now(), dropped_by = ? where space_id = ? and id = ?")
			.params(Arrays.asList(Walls.current().tenure(), Spoken.here(), draft))
			.update();
	}

	/** All versions of a paper, the newest first. */
	List<DraftText> versions(UUID draft) {
		Map<Integer, Map<String, String>> words = new HashMap<>();
		this.sql.sql("select number, key, words from mandate.draft_paragraph where space_id = ? and draft_id = ?")
			.params(Spoken.here(), draft)
			.query((row) -> {
				words.computeIfAbsent(row.getInt(1), (any) -> new HashMap<>()).put(row.getString(2), row.getString(3));
			});
		return this.sql.sql("""
				select number, lang, gives, saved_by, saved_at from mandate.draft_version
				 where space_id = ? and draft_id = ? order by number desc
				""")
			.params(Spoken.here(), draft)
			.query((row, n) -> new DraftText(row.getInt(1), row.getString(2), row.getInt(3),
					row.getObject(4, UUID.class), row.getObject(5, OffsetDateTime.class).toInstant(),
					words.getOrDefault(row.getInt(1), Map.of())))
			.list();
	}

	private List<Draft> drafts(JdbcClient.StatementSpec statement) {
		List<Draft> bare = statement.param("space", Spoken.here()).query((row, n) -> bare(row)).list();
		Map<UUID, Map<String, String>> titles = new HashMap<>();
		if (!bare.isEmpty()) {
			this.sql.sql("""
					select distinct on (v.draft_id, v.lang) v.draft_id, v.lang, p.words
					  from mandate.draft_version v
					  join mandate.draft_paragraph p on p.space_id = v.space_id and p.draft_id = v.draft_id
					       and p.number = v.number and p.key = 'title'
					 where v.space_id = ? and v.draft_id = any (?) order by v.draft_id, v.lang, v.number desc
					""").params(Spoken.here(), bare.stream().map(Draft::id).toArray(UUID[]::new)).query((row) -> {
				titles.computeIfAbsent(row.getObject(1, UUID.class), (any) -> new LinkedHashMap<>())
					.put(row.getString(2), row.getString(3));
			});
		}
		List<Draft> whole = new ArrayList<>();
		bare.forEach((one) -> {
			Map<String, String> says = titles.get(one.id());
			whole.add(new Draft(one.id(), one.kind(), one.duty(), one.post(), one.other(), one.partners(),
					one.replaces(), one.replacedBy(), one.fixed(), one.dropped(),
					(says == null) ? NOTHING : Text.of(says), one.last(), one.saved()));
		});
		return whole;
	}

	private static Draft bare(ResultSet row) throws SQLException {
		return new Draft(row.getObject("id", UUID.class), DraftKind.named(row.getString("kind")).orElseThrow(),
				row.getString("duty"), row.getObject("post_id", UUID.class), row.getObject("other_id", UUID.class),
				List.of((String[]) row.getArray("partners").getArray()), row.getObject("replaces", UUID.class),
				row.getObject("replaced_by", UUID.class), row.getObject("fixed_at") != null,
				row.getObject("dropped_at") != null, NOTHING, row.getInt("number"),
				row.getObject("saved_at", OffsetDateTime.class).toInstant());
	}

}
