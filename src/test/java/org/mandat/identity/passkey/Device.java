package org.mandat.identity.passkey;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * A device with one passkey, as the standard describes it, that can be made to lie:
 * another origin, another server, nobody before it, a counter that went back.
 */
final class Device {

	private static final int PRESENT = 0x01;

	private static final int VERIFIED = 0x04;

	private static final int WITH_KEY = 0x40;

	private final KeyPair keys = keys();

	private final byte[] id = random();

	String origin = "http://localhost";

	String server = "localhost";

	boolean verified = true;

	int counter = 1;

	/** What a browser sends for a new passkey. */
	String make(String words) {
		byte[] key = cat(new byte[] { (byte) 0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32 }, coordinate(true),
				new byte[] { 0x22, 0x58, 32 }, coordinate(false));
		byte[] data = cat(head(WITH_KEY), new byte[16], new byte[] { 0, (byte) this.id.length }, this.id, key);
		byte[] object = cat(new byte[] { (byte) 0xA3 }, text("fmt"), text("none"), text("attStmt"),
				new byte[] { (byte) 0xA0 }, text("authData"), new byte[] { 0x58, (byte) data.length }, data);
		return answer(
				"\"attestationObject\":\"" + base64(object) + "\",\"transports\":[\"internal\"],\"clientDataJSON\":\""
						+ base64(client("webauthn.create", words)) + "\"");
	}

	/** What a browser sends to sign in. */
	String show(String words) {
		byte[] client = client("webauthn.get", words);
		byte[] data = head(0);
		return answer("\"authenticatorData\":\"" + base64(data) + "\",\"signature\":\""
				+ base64(sign(cat(data, sha256(client)))) + "\",\"clientDataJSON\":\"" + base64(client) + "\"");
	}

	private String answer(String response) {
		return "{\"id\":\"" + base64(this.id) + "\",\"rawId\":\"" + base64(this.id)
				+ "\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{" + response + "}}";
	}

	private byte[] client(String type, String words) {
		return ("{\"type\":\"" + type + "\",\"challenge\":\"" + words + "\",\"origin\":\"" + this.origin
				+ "\",\"crossOrigin\":false}")
			.getBytes(StandardCharsets.UTF_8);
	}

	private byte[] head(int flags) {
		int all = flags | PRESENT | (this.verified ? VERIFIED : 0);
		return ByteBuffer.allocate(37)
			.put(sha256(this.server.getBytes(StandardCharsets.UTF_8)))
			.put((byte) all)
			.putInt(this.counter++)
			.array();
	}

	private byte[] coordinate(boolean x) {
		ECPublicKey key = (ECPublicKey) this.keys.getPublic();
		BigInteger value = x ? key.getW().getAffineX() : key.getW().getAffineY();
		byte[] plain = value.toByteArray();
		byte[] fixed = new byte[32];
		int length = Math.min(32, plain.length);
		System.arraycopy(plain, plain.length - length, fixed, 32 - length, length);
		return fixed;
	}

	private byte[] sign(byte[] what) {
		try {
			Signature signature = Signature.getInstance("SHA256withECDSA");
			signature.initSign(this.keys.getPrivate());
			signature.update(what);
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static KeyPair keys() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
			generator.initialize(new ECGenParameterSpec("secp256r1"));
			return generator.generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] sha256(byte[] what) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(what);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] random() {
		byte[] id = new byte[16];
		new SecureRandom().nextBytes(id);
		return id;
	}

	/** A short text in CBOR. */
	private static byte[] text(String text) {
		return cat(new byte[] { (byte) (0x60 + text.length()) }, text.getBytes(StandardCharsets.US_ASCII));
	}

	private static byte[] cat(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			all.writeBytes(part);
		}
		return all.toByteArray();
	}

	private static String base64(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
