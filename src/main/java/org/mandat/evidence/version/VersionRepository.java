package org.mandat.evidence.version;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Evidence;
import org.mandat.evidence.sentence.Span;
import org.mandat.evidence.source.SourceView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of versions: what moves, what is left. */
@Repository
@Transactional
class VersionRepository {

	private final JdbcClient sql;

	VersionRepository(JdbcClient sql) {
		this.sql = sql;
	}

	boolean replace(UUID old, UUID now) {
		return this.sql.sql("""
				update evidence.source set replaced_by = ?, version = version + 1
				 where space_id = ? and id = ? and replaced_by is null
				""").params(now, Evidence.space(), old).update() == 1;
	}

	List<OldPassage> passages(UUID source) {
		return this.sql.sql("""
				select id, sentence_n, start_at, end_at from evidence.passage
				 where space_id = ? and source_id = ? order by start_at, end_at
				""")
			.params(Evidence.space(), source)
			.query((row, n) -> new OldPassage(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3),
					row.getInt(4)))
			.list();
	}

	/** Who looked at a sentence, and what was turned down there, holds for its twin. */
	void carryLook(UUID old, int oldN, UUID now, int n) {
		this.sql.sql("""
				update evidence.sentence t set looked_at = o.looked_at, looked_by = o.looked_by
				  from evidence.sentence o
				 where t.space_id = :space and t.source_id = :now and t.n = :n
				   and o.space_id = :space and o.source_id = :old and o.n = :oldN and o.looked_at is not null
				""")
			.param("space", Evidence.space())
			.param("now", now)
			.param("n", n)
			.param("old", old)
			.param("oldN", oldN)
			.update();
		this.sql.sql("""
				insert into evidence.rejection (space_id, source_id, sentence_n, theme, rejected_by, rejected_at)
				select space_id, :now, :n, theme, rejected_by, rejected_at from evidence.rejection
				 where space_id = :space and source_id = :old and sentence_n = :oldN
				on conflict do nothing
				""")
			.param("space", Evidence.space())
			.param("now", now)
			.param("n", n)
			.param("old", old)
			.param("oldN", oldN)
			.update();
	}

	/** Moves a coding; without other words it keeps those it has. */
	String move(UUID passage, SourceView to, int n, Span span, @Nullable String words) {
		return this.sql
			.sql("""
					update evidence.passage p
					   set source_id = :source, sentence_n = :n, start_at = :start, end_at = :end,
					      words = coalesce(cast(:words as text), p.words),
					       said_in = :title, said_on = :on, event = :event, language = :language, public = :public,
					       shown_role = case when :agreed or (:public and d.elected_public) then d.attributes ->> 'A-ROLE' end
					  from evidence.passage_detail d
					 where p.space_id = :space and p.id = :id and d.space_id = p.space_id and d.passage_id = p.id
					returning p.words
					""")
			.param("source", to.id())
			.param("n", n)
			.param("start", span.start())
			.param("end", span.end())
			.param("words", words)
			.param("title", to.title())
			.param("on", to.on())
			.param("event", to.event())
			.param("language", to.language())
			.param("public", to.isPublic())
			.param("agreed", to.agreed())
			.param("space", Evidence.space())
			.param("id", passage)
			.query(String.class)
			.single();
	}

	void leave(UUID source, UUID passage, @Nullable Integer nearest) {
		this.sql.sql("""
				insert into evidence.passage_left (space_id, source_id, passage_id, nearest_n) values (?, ?, ?, ?)
				""").params(Evidence.space(), source, passage, nearest).update();
	}

	Optional<OldPassage> openOf(UUID source, UUID passage) {
		return this.sql.sql("""
				select p.id, p.sentence_n, p.start_at, p.end_at
				  from evidence.passage_left l
				  join evidence.passage p on p.space_id = l.space_id and p.id = l.passage_id
				 where l.space_id = ? and l.source_id = ? and l.passage_id = ? and l.state = 'open'
				   for update of l
				""")
			.params(Evidence.space(), source, passage)
			.query((row, n) -> new OldPassage(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3),
					row.getInt(4)))
			.optional();
	}

	boolean codedAlready(UUID source, Span span) {
		return this.sql.sql("""
				select exists (select 1 from evidence.passage
				  where space_id = ? and source_id = ? and start_at = ? and end_at = ?)
				""").params(Evidence.space(), source, span.start(), span.end()).query(Boolean.class).single();
	}

	void decide(UUID source, UUID passage, String state, @Nullable UUID tenure) {
		this.sql.sql("""
				update evidence.passage_left set state = ?, decided_by = ?, decided_at = now()
				 where space_id = ? and source_id = ? and passage_id = ?
				""").params(state, tenure, Evidence.space(), source, passage).update();
	}

	/** What a new version left behind and nobody has decided yet. */
	@Transactional(readOnly = true)
	List<LeftPassage> open(UUID source) {
		return this.sql.sql("""
				select p.id, p.words, p.language, l.nearest_n,
				       (select string_agg(c.theme, ' ' order by c.theme) from evidence.coding c
				         where c.space_id = p.space_id and c.passage_id = p.id) as themes,
				       substr(t.text, s.start_at + 1, s.end_at - s.start_at) as near
				  from evidence.passage_left l
				  join evidence.passage p on p.space_id = l.space_id and p.id = l.passage_id
				  left join evidence.sentence s
				    on s.space_id = l.space_id and s.source_id = l.source_id and s.n = l.nearest_n
				  left join evidence.source_text t on t.space_id = l.space_id and t.source_id = s.source_id
				 where l.space_id = ? and l.source_id = ? and l.state = 'open'
				 order by p.start_at, p.end_at
				""")
			.params(Evidence.space(), source)
			.query((row, n) -> new LeftPassage(row.getObject(1, UUID.class), row.getString("words"),
					row.getString("language"), row.getString("themes"), row.getObject("nearest_n", Integer.class),
					row.getString("near")))
			.list();
	}

	/** How many codings stand in a source, and how many it left behind. */
	@Transactional(readOnly = true)
	Versions.Counts counts(UUID source) {
		return this.sql.sql("""
				select (select count(*) from evidence.passage where space_id = :space and source_id = :source),
				       (select count(*) from evidence.passage_left
				         where space_id = :space and source_id = :source and state = 'open')
				""")
			.param("space", Evidence.space())
			.param("source", source)
			.query((row, n) -> new Versions.Counts(row.getInt(1), row.getInt(2)))
			.single();
	}

	record OldPassage(UUID id, int n, int start, int end) {
	}

}
