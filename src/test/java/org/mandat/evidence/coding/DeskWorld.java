package org.mandat.evidence.coding;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.evidence.sentence.Span;
import org.mandat.evidence.source.Import;
import org.mandat.evidence.source.SourceFacts;
import org.mandat.evidence.source.SourceImports;
import org.mandat.evidence.source.SourceReading;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.world.Sign;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A document to code, and what the tests of the desk ask of the database. */
final class DeskWorld {

	static final String TEXT = """
			The road was closed on Monday. People are afraid of being branded as spies in our small community. \
			Agim Drenova told the teacher so. Nobody has told the department for security and emergencies what it has to do.
			""";

	private final SourceImports imports;

	private final SourceReading sources;

	private final JdbcClient sql;

	private final TransactionTemplate transactions;

	DeskWorld(SourceImports imports, SourceReading sources, JdbcClient sql, TransactionTemplate transactions) {
		this.imports = imports;
		this.sources = sources;
		this.sql = sql;
		this.transactions = transactions;
	}

	UUID bring(Space space, String text, boolean open) {
		byte[] bytes = (text + "\n\n" + Ids.next()).getBytes(StandardCharsets.UTF_8);
		SourceFacts facts = new SourceFacts("Talk", "minutes", LocalDate.of(2026, 3, 4), null, null, "en", open, false,
				null);
		return Walls.as(Reader.system(space.id()),
				() -> ((Import.Imported) this.imports.bring(bytes, "t.txt", facts, false)).source());
	}

	Statement said(Sign.Person person, UUID source, int n, String... themes) {
		Span span = person.does(() -> this.sources.sentence(source, n)).orElseThrow().span();
		return new Statement(span, List.of(themes), List.of("N10"), Map.of("A-ROLE", "education"), List.of("X-SML"),
				null, false, "hand");
	}

	/** Everything that is kept of a source, as one text that can be compared. */
	String state(Sign.Person person, UUID source) {
		return person.does(() -> this.transactions.execute((status) -> this.sql
			.sql("""
					select jsonb_build_object(
					  'passages', (select jsonb_agg(to_jsonb(p) order by p.id) from evidence.passage p where p.source_id = :id),
					  'details', (select jsonb_agg(to_jsonb(d) order by d.passage_id) from evidence.passage_detail d
					               join evidence.passage p on p.id = d.passage_id where p.source_id = :id),
					  'codings', (select jsonb_agg(to_jsonb(c) order by c.passage_id, c.theme) from evidence.coding c
					               join evidence.passage p on p.id = c.passage_id where p.source_id = :id),
					  'by', (select jsonb_agg(to_jsonb(b) order by b.passage_id, b.theme, b.tenure_id)
					           from evidence.coding_by b join evidence.passage p on p.id = b.passage_id where p.source_id = :id),
					  'needs', (select jsonb_agg(k.kind order by k.passage_id, k.kind) from evidence.need_passage k
					             join evidence.passage p on p.id = k.passage_id where p.source_id = :id),
					  'shares', (select jsonb_agg(s.to_space order by s.id) from platform.share s
					              join evidence.passage p on p.id = s.id where p.source_id = :id),
					  'rejections', (select jsonb_agg(to_jsonb(r) order by r.theme) from evidence.rejection r
					                  where r.source_id = :id),
					  'looked', (select jsonb_agg(jsonb_build_array(s.n, s.looked_at, s.looked_by) order by s.n)
					               from evidence.sentence s where s.source_id = :id))::text
					""")
			.param("id", source)
			.query(String.class)
			.single()));
	}

	long count(Reader reader, String what) {
		Long many = Walls.as(reader, () -> this.transactions
			.execute((status) -> this.sql.sql("select count(*) from " + what).query(Long.class).single()));
		return (many == null) ? -1 : many;
	}

	int run(Sign.Person person, String statement, Object... params) {
		Integer done = person
			.does(() -> this.transactions.execute((status) -> this.sql.sql(statement).params(params).update()));
		return (done == null) ? -1 : done;
	}

	long version(Sign.Person person, UUID source, int n) {
		Long version = person.does(() -> this.transactions
			.execute((status) -> this.sql.sql("select version from evidence.sentence where source_id = ? and n = ?")
				.params(source, n)
				.query(Long.class)
				.single()));
		return (version == null) ? -1 : version;
	}

}
