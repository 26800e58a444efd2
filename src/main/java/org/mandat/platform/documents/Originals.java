package org.mandat.platform.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.extraction.Content;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Originals in the database, in chunks of 1 MiB by digest per space (decision 19): the
 * same file is kept once in a space. Refuses to work outside a space and outside the
 * transaction of the act that brings the file.
 */
@Component
public class Originals {

	static final int CHUNK = 1 << 20;

	private final JdbcClient sql;

	private final TransactionTemplate reading;

	Originals(JdbcClient sql, PlatformTransactionManager transactions) {
		this.sql = sql;
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
	}

	/** The digest by which a file is known. */
	public static byte[] digest(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The digest of bytes wherever they lie. */
	public static byte[] digest(Content content) {
		try (InputStream in = content.open()) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			byte[] part = new byte[1 << 16];
			for (int read = in.read(part); read >= 0; read = in.read(part)) {
				digest.update(part, 0, read);
			}
			return digest.digest();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Keeps a file; one that is there already stays as it is. */
	@Transactional(propagation = Propagation.MANDATORY)
	public byte[] put(byte[] bytes, String mediaType, String fileName) {
		return put(Content.of(bytes), mediaType, fileName);
	}

	/** Keeps a file, chunk by chunk: never more than one of them is in memory. */
	@Transactional(propagation = Propagation.MANDATORY)
	public byte[] put(Content content, String mediaType, String fileName) {
		byte[] digest = digest(content);
		int made = this.sql.sql("""
				insert into platform.original (space_id, digest, bytes, media_type, file_name)
				values (?, ?, ?, ?, ?) on conflict do nothing
				""").params(space(), digest, content.size(), mediaType, fileName).update();
		if (made == 0) {
			return digest;
		}
		try (InputStream in = content.open()) {
			byte[] chunk = in.readNBytes(CHUNK);
			for (int n = 0; chunk.length > 0; n++) {
				this.sql.sql("insert into platform.original_chunk (space_id, digest, n, data) values (?, ?, ?, ?)")
					.params(space(), digest, n, chunk)
					.update();
				chunk = in.readNBytes(CHUNK);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return digest;
	}

	/** Forgets a file. Refused by the database as long as a record stands on it. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void remove(byte[] digest) {
		this.sql.sql("delete from platform.original where space_id = ? and digest = ?")
			.params(space(), digest)
			.update();
	}

	/** The bytes of a file that is kept, read chunk by chunk as this reader. */
	public Content content(byte[] digest, long size) {
		Reader reader = Walls.current();
		return new Content() {
			@Override
			public long size() {
				return size;
			}

			@Override
			public InputStream open() {
				return new Chunks((n) -> Walls.as(reader, () -> chunk(digest, n)));
			}
		};
	}

	private byte[] chunk(byte[] digest, int n) {
		return this.reading.execute((status) -> this.sql
			.sql("select data from platform.original_chunk where space_id = ? and digest = ? and n = ?")
			.params(space(), digest, n)
			.query((row, i) -> row.getBytes(1))
			.optional()
			.orElse(new byte[0]));
	}

	/** What is known of a file of the reader's space. */
	@Transactional(readOnly = true)
	public Optional<Original> find(byte[] digest) {
		return this.sql
			.sql("select media_type, file_name, bytes from platform.original where space_id = ? and digest = ?")
			.params(space(), digest)
			.query(Original.class)
			.optional();
	}

	/** The file, byte for byte. */
	@Transactional(readOnly = true)
	public byte[] get(byte[] digest) {
		List<byte[]> chunks = this.sql
			.sql("select data from platform.original_chunk where space_id = ? and digest = ? order by n")
			.params(space(), digest)
			.query((row, n) -> row.getBytes(1))
			.list();
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		chunks.forEach(whole::writeBytes);
		return whole.toByteArray();
	}

	private static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("an original belongs to a space");
		}
		return space;
	}

	/** A file that is kept. */
	public record Original(String mediaType, String fileName, long bytes) {
	}

}
