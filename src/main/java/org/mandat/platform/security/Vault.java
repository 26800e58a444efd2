package org.mandat.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import org.jspecify.annotations.Nullable;
import org.mandat.platform.database.DataFolder;
import org.mandat.platform.database.KeyFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts small secrets that have to be kept in the database or by a browser, with a key
 * that is not in the database: whoever steals a backup cannot use them. Each is bound to
 * the words that say what it is for, and opens for nothing else. All cryptography is
 * Tink's (AES-256-GCM). The key is made when it is first needed.
 */
@Component
public class Vault {

	private static final Configuration TINK;

	static {
		try {
			AeadConfig.register();
			TINK = RegistryConfiguration.get();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private final Path file;

	private volatile @Nullable Aead key;

	Vault(DataFolder folder, @Value("${mandat.key.file:}") String file) {
		this.file = file.isBlank() ? folder.key() : Path.of(file.strip());
	}

	/** Encrypts for this purpose. */
	public byte[] seal(byte[] secret, String purpose) {
		try {
			return key().encrypt(secret, purpose.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("a secret could not be encrypted", ex);
		}
	}

	/**
	 * Decrypts what was encrypted for this purpose.
	 * @throws Closed if it was encrypted with another key or for something else
	 */
	public byte[] open(byte[] sealed, String purpose) throws Closed {
		try {
			return key().decrypt(sealed, purpose.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new Closed();
		}
	}

	private Aead key() {
		Aead known = this.key;
		if (known == null) {
			synchronized (this) {
				known = this.key;
				if (known == null) {
					known = read();
					this.key = known;
				}
			}
		}
		return known;
	}

	private Aead read() {
		try {
			String json = KeyFile.readOrMake(this.file, Vault::fresh);
			return TinkJsonProtoKeysetFormat.parseKeyset(json, TINK, InsecureSecretKeyAccess.get())
				.getPrimitive(TINK, Aead.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the key file " + this.file + " can neither be read nor made", ex);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("the file " + this.file + " is no key of Mandat", ex);
		}
	}

	private static String fresh() {
		try {
			return TinkJsonProtoKeysetFormat.serializeKeyset(
					KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK), TINK,
					InsecureSecretKeyAccess.get());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What should be opened was not encrypted with this key for this purpose. */
	public static final class Closed extends Exception {

		private static final long serialVersionUID = 1L;

		Closed() {
			super("not encrypted with this key for this purpose", null, false, false);
		}

	}

}
