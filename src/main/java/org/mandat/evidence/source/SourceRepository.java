package org.mandat.evidence.source;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.sentence.Sentence;
import org.mandat.platform.data.Walls;
import org.mandat.platform.extraction.Extracted.Remark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What writes sources. Each statement names the reader's space. */
@Repository
class SourceRepository {

	private final JdbcClient sql;

	SourceRepository(JdbcClient sql) {
		this.sql = sql;
	}

	Optional<Import> ofDigest(byte[] digest) {
		return this.sql.sql("select id, title from evidence.source where space_id = ? and digest = ?")
			.params(space(), digest)
			.query((row, n) -> (Import) new Import.AlreadyThere(row.getObject(1, UUID.class), row.getString(2)))
			.optional();
	}

	boolean add(UUID id, SourceFacts facts, ReadText read, byte[] digest, int characters, @Nullable String marking) {
		return this.sql.sql("""
				insert into evidence.source
				  (space_id, id, title, kind, on_date, place_key, event, language, public, agreed, licence, digest,
				   charset, charset_sure, characters, sentences, marking, lifted_by, brought_by, language_sure, remarks,
				   replaces)
				values (:space, :id, :title, :kind, :on, :place, :event, :language, :public, :agreed, :licence, :digest,
				   :charset, :sure, :characters, :sentences, :marking, :lifted, :brought, :languageSure, :remarks,
				   :replaces)
				on conflict (space_id, digest) do nothing
				""")
			.param("space", space())
			.param("id", id)
			.param("title", facts.title().strip())
			.param("kind", facts.kind())
			.param("on", facts.on())
			.param("place", facts.place())
			.param("event", facts.event())
			.param("language", read.language())
			.param("public", facts.isPublic())
			.param("agreed", facts.agreed())
			.param("licence", facts.licence())
			.param("digest", digest)
			.param("charset", read.file().charset())
			.param("sure", read.file().charsetSure())
			.param("characters", characters)
			.param("sentences", read.sentences().size())
			.param("marking", marking)
			.param("lifted", (marking == null) ? null : Walls.current().tenure())
			.param("brought", Walls.current().tenure())
			.param("languageSure", read.sureness())
			.param("remarks", read.file().remarks().stream().map(Remark::name).toArray(String[]::new))
			.param("replaces", facts.replaces())
			.update() == 1;
	}

	void addText(UUID id, ReadText read) {
		this.sql.sql("insert into evidence.source_text (space_id, source_id, text, pages) values (?, ?, ?, ?)")
			.params(space(), id, read.text(), read.file().pages().stream().mapToInt(Integer::intValue).toArray())
			.update();
		addSentences(id, read.sentences());
	}

	void addSentences(UUID id, List<Sentence> sentences) {
		int size = sentences.size();
		int[] starts = new int[size];
		int[] ends = new int[size];
		int[] blocks = new int[size];
		Boolean[] headings = new Boolean[size];
		for (int i = 0; i < size; i++) {
			Sentence sentence = sentences.get(i);
			starts[i] = sentence.span().start();
			ends[i] = sentence.span().end();
			blocks[i] = sentence.block();
			headings[i] = sentence.heading();
		}
		this.sql.sql("""
				insert into evidence.sentence (space_id, source_id, n, start_at, end_at, block, heading)
				select ?, ?, s.n, s.start_at, s.end_at, s.block, s.heading
				  from unnest(?::int[], ?::int[], ?::int[], ?::boolean[]) with ordinality
				       as s (start_at, end_at, block, heading, n)
				""").params(space(), id, starts, ends, blocks, headings).update();
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("sources belong to a space");
		}
		return space;
	}

}
