package org.mandat.evidence.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Evidence;
import org.mandat.evidence.source.SourceFacts;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of files on their way in. */
@Repository
class ImportJobRepository {

	private final JdbcClient sql;

	ImportJobRepository(JdbcClient sql) {
		this.sql = sql;
	}

	void add(UUID id, SourceFacts facts, byte[] digest, long bytes, String fileName, boolean lifted) {
		this.sql
			.sql("""
					insert into evidence.import_job
					  (space_id, id, digest, bytes, file_name, title, kind, on_date, place_key, event, language, public, agreed,
					   licence, replaces, lifted, asked_by, asked_post)
					values (:space, :id, :digest, :bytes, :file, :title, :kind, :on, :place, :event, :language, :public,
					   :agreed, :licence, :replaces, :lifted, :by, :post)
					""")
			.param("space", Evidence.space())
			.param("id", id)
			.param("digest", digest)
			.param("bytes", bytes)
			.param("file", fileName)
			.param("title", facts.title())
			.param("kind", facts.kind())
			.param("on", facts.on())
			.param("place", facts.place())
			.param("event", facts.event())
			.param("language", facts.language())
			.param("public", facts.isPublic())
			.param("agreed", facts.agreed())
			.param("licence", facts.licence())
			.param("replaces", facts.replaces())
			.param("lifted", lifted)
			.param("by", Walls.current().tenure())
			.param("post", Walls.current().post())
			.update();
	}

	/** The same file on its way already. */
	Optional<UUID> running(byte[] digest) {
		return this.sql.sql("""
				select id from evidence.import_job
				 where space_id = ? and digest = ? and state in ('waiting', 'reading') limit 1
				""").params(Evidence.space(), digest).query(UUID.class).optional();
	}

	/** A source or another job that stands on these bytes. */
	boolean needed(byte[] digest, UUID butNot) {
		return this.sql.sql("""
				select exists (select 1 from evidence.source where space_id = :space and digest = :digest)
				    or exists (select 1 from evidence.import_job
				         where space_id = :space and digest = :digest and id <> :id and kept)
				""")
			.param("space", Evidence.space())
			.param("digest", digest)
			.param("id", butNot)
			.query(Boolean.class)
			.single();
	}

	Optional<ImportJob> find(UUID id) {
		return this.sql.sql("select * from evidence.import_job where space_id = ? and id = ?")
			.params(Evidence.space(), id)
			.query(ImportJobRepository::job)
			.optional();
	}

	/** The newest, those that are done left out. */
	List<ImportJob> open() {
		return this.sql
			.sql("""
					select * from evidence.import_job where space_id = ? and state <> 'done' order by asked_at desc, id limit 100
					""")
			.params(Evidence.space())
			.query(ImportJobRepository::job)
			.list();
	}

	/** Takes the next try, unless it was stopped or is over. */
	boolean begin(UUID id) {
		return this.sql.sql("""
				update evidence.import_job set state = 'reading', tries = tries + 1, changed_at = now()
				 where space_id = ? and id = ? and state in ('waiting', 'reading')
				""").params(Evidence.space(), id).update() == 1;
	}

	/** Notes how far it is; false if it was stopped. */
	boolean pages(UUID id, int done, int all) {
		return this.sql.sql("""
				update evidence.import_job set pages_done = ?, pages = ?, changed_at = now()
				 where space_id = ? and id = ? and state = 'reading'
				""").params(done, all, Evidence.space(), id).update() == 1;
	}

	/** Ends it, if nobody else has. */
	boolean done(UUID id, UUID source) {
		return this.sql.sql("""
				update evidence.import_job set state = 'done', source_id = ?, changed_at = now()
				 where space_id = ? and id = ? and state = 'reading'
				""").params(source, Evidence.space(), id).update() == 1;
	}

	boolean refused(UUID id, Refusal why, boolean kept, @Nullable UUID source) {
		return this.sql.sql("""
				update evidence.import_job
				   set state = 'refused', refusal = ?, arguments = ?, kept = ?, source_id = ?, changed_at = now()
				 where space_id = ? and id = ? and state in ('waiting', 'reading')
				""")
			.params(why.key(), why.args().stream().map(String::valueOf).toArray(String[]::new), kept, source,
					Evidence.space(), id)
			.update() == 1;
	}

	boolean stop(UUID id) {
		return this.sql.sql("""
				update evidence.import_job set state = 'stopped', kept = false, changed_at = now()
				 where space_id = ? and id = ? and state in ('waiting', 'reading')
				""").params(Evidence.space(), id).update() == 1;
	}

	boolean forget(UUID id) {
		return this.sql.sql("""
				delete from evidence.import_job
				 where space_id = ? and id = ? and state in ('refused', 'stopped', 'done')
				""").params(Evidence.space(), id).update() == 1;
	}

	/** What was done a week ago needs no trace here: the source has its own. */
	void tidy() {
		this.sql.sql("""
				delete from evidence.import_job
				 where space_id = ? and state in ('done', 'stopped') and changed_at < now() - interval '7 days'
				""").params(Evidence.space()).update();
	}

	private static ImportJob job(ResultSet row, int n) throws SQLException {
		SourceFacts facts = new SourceFacts(row.getString("title"), row.getString("kind"),
				row.getObject("on_date", LocalDate.class), row.getString("place_key"), row.getString("event"),
				row.getString("language"), row.getBoolean("public"), row.getBoolean("agreed"), row.getString("licence"),
				row.getObject("replaces", UUID.class));
		return new ImportJob(row.getObject("id", UUID.class), row.getString("state"), row.getBytes("digest"),
				row.getLong("bytes"), row.getString("file_name"), facts, row.getBoolean("lifted"),
				row.getInt("pages_done"), row.getInt("pages"), row.getInt("tries"), row.getString("refusal"),
				List.of((String[]) row.getArray("arguments").getArray()), row.getBoolean("kept"),
				row.getObject("source_id", UUID.class), row.getObject("asked_by", UUID.class),
				row.getObject("asked_post", UUID.class), row.getObject("asked_at", OffsetDateTime.class).toInstant());
	}

}
