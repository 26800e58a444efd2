package org.mandat.platform.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;

/**
 * One migration of this build by name and content: what a backup notes, so that a later
 * build knows whether it grew out of the one that made the backup.
 *
 * @param name the name of the file
 * @param sha256 the digest of its content
 */
public record MigrationFile(String name, String sha256) {

	static MigrationFile of(Resource resource) {
		try (InputStream in = resource.getInputStream()) {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
			return new MigrationFile(String.valueOf(resource.getFilename()), HexFormat.of().formatHex(digest));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	MigrationVersion version() {
		return MigrationVersion.fromVersion(number());
	}

	/** The number in its name: {@code 3} of {@code V3__adds_budget.sql}. */
	public String number() {
		return this.name.substring(1, this.name.indexOf("__"));
	}

}
