package org.mandat.platform.documents;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Originals in the database, in chunks of 1 MiB by digest per space (decision 19): the
 * same file is kept once in a space. Refuses to work outside a space and outside the
 * transaction of the act that brings the file.
 */
@Component
public class Originals {

	static final int CHUNK = 1 << 20;

	private final JdbcClient sql;

	Originals(JdbcClient sql) {
		this.sql = sql;
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

	/** Keeps a file; one that is there already stays as it is. */
	@Transactional(propagation = Propagation.MANDATORY)
	public byte[] put(byte[] bytes, String mediaType, String fileName) {
		byte[] digest = digest(bytes);
		int made = this.sql.sql("""
				insert into platform.original (space_id, digest, bytes, media_type, file_name)
				values (?, ?, ?, ?, ?) on conflict do nothing
				""").params(space(), digest, (long) bytes.length, mediaType, fileName).update();
		for (int n = 0; made > 0 && n * (long) CHUNK < bytes.length; n++) {
			this.sql.sql("insert into platform.original_chunk (space_id, digest, n, data) values (?, ?, ?, ?)")
				.params(space(), digest, n,
						Arrays.copyOfRange(bytes, n * CHUNK, (int) Math.min(bytes.length, (n + 1L) * CHUNK)))
				.update();
		}
		return digest;
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
