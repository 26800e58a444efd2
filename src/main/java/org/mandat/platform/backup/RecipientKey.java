package org.mandat.platform.backup;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.hybrid.PredefinedHybridParameters;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import org.mandat.platform.cli.CommandRefused;

/**
 * Encrypts a backup to a public key, so that the server which makes it cannot read it
 * back. All of it is Tink's: a fresh streaming key per file, itself encrypted to the
 * recipient by HPKE; the head of the file is bound to what follows.
 */
final class RecipientKey {

	/** The first bytes of an encrypted backup. */
	static final byte[] MAGIC = "MANDAT-BACKUP-ENCRYPTED-1\n".getBytes(StandardCharsets.US_ASCII);

	private static final int LARGEST = 64 * 1024;

	private static final Configuration TINK;

	static {
		try {
			HybridConfig.register();
			StreamingAeadConfig.register();
			TINK = RegistryConfiguration.get();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private RecipientKey() {
	}

	/** Makes a pair of keys in a folder; refuses to replace one. */
	static void makePair(Path folder) throws IOException {
		Path open = folder.resolve("mandat-backup-public.json");
		Path secret = folder.resolve("mandat-backup-private.json");
		if (Files.exists(open) || Files.exists(secret)) {
			throw new CommandRefused("The folder " + folder + " holds a key already; name another folder.");
		}
		try {
			KeysetHandle pair = KeysetHandle.generateNew(PredefinedHybridParameters.HPKE_X25519_HKDF_SHA256_AES_128_GCM,
					TINK);
			Files.createDirectories(folder);
			Files.createFile(secret,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.writeString(secret,
					TinkJsonProtoKeysetFormat.serializeKeyset(pair, TINK, InsecureSecretKeyAccess.get()));
			Files.writeString(open,
					TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(pair.getPublicKeysetHandle(), TINK));
		}
		catch (GeneralSecurityException ex) {
			throw new IOException(ex);
		}
	}

	/** What is written to it leaves encrypted to the public key of this file. */
	static OutputStream encrypting(OutputStream out, Path publicKey) throws IOException {
		try {
			KeysetHandle stream = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB, TINK);
			HybridEncrypt recipient = read(publicKey, false).getPrimitive(TINK, HybridEncrypt.class);
			byte[] wrapped = recipient
				.encrypt(TinkProtoKeysetFormat.serializeKeyset(stream, InsecureSecretKeyAccess.get(), TINK), MAGIC);
			byte[] head = head(wrapped);
			out.write(head);
			return stream.getPrimitive(TINK, StreamingAead.class).newEncryptingStream(out, head);
		}
		catch (GeneralSecurityException ex) {
			throw new CommandRefused(
					"The file " + publicKey + " is no public key for backups; make one with --new-key.");
		}
	}

	/**
	 * Reads on after the magic bytes.
	 * @throws GeneralSecurityException if the key does not fit or the file was changed
	 */
	static InputStream decrypting(InputStream in, Path privateKey) throws IOException, GeneralSecurityException {
		KeysetHandle pair = read(privateKey, true);
		HybridDecrypt recipient = pair.getPrimitive(TINK, HybridDecrypt.class);
		DataInputStream data = new DataInputStream(in);
		int length = data.readInt();
		if (length < 1 || length > LARGEST) {
			throw new GeneralSecurityException("no key of this length");
		}
		byte[] wrapped = data.readNBytes(length);
		KeysetHandle stream = TinkProtoKeysetFormat.parseKeyset(recipient.decrypt(wrapped, MAGIC),
				InsecureSecretKeyAccess.get(), TINK);
		return stream.getPrimitive(TINK, StreamingAead.class).newDecryptingStream(in, head(wrapped));
	}

	private static byte[] head(byte[] wrapped) throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		try (DataOutputStream data = new DataOutputStream(head)) {
			data.write(MAGIC);
			data.writeInt(wrapped.length);
			data.write(wrapped);
		}
		return head.toByteArray();
	}

	private static KeysetHandle read(Path file, boolean secret) throws IOException {
		if (!Files.isRegularFile(file)) {
			throw new CommandRefused("There is no key file " + file + ".");
		}
		String json = Files.readString(file);
		try {
			return secret ? TinkJsonProtoKeysetFormat.parseKeyset(json, TINK, InsecureSecretKeyAccess.get())
					: TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(json, TINK);
		}
		catch (GeneralSecurityException ex) {
			throw new CommandRefused("The file " + file + " is no " + (secret ? "private" : "public")
					+ " key for backups; make a pair with ./mandat backup --new-key DIR.");
		}
	}

}
