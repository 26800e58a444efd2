package org.mandat.platform.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The digest at the very end of a backup file, over every byte before it. It stands in
 * the comment of the zip, so that the file stays one that any program opens.
 */
final class Seal {

	/** Takes the place of the digest while the zip is written. */
	static final String PLACE = "0".repeat(64);

	private static final int LENGTH = PLACE.length();

	private Seal() {
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String hex(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest());
	}

	/** Reads all of it; whether the digest at its end is that of the rest. */
	static boolean holds(InputStream in) throws IOException {
		try (Closing last = new Closing(OutputStream.nullOutputStream())) {
			in.transferTo(last);
			return last.digest().equals(last.held());
		}
	}

	/**
	 * Passes on what is written but holds the last bytes back; at the end the digest
	 * takes their place.
	 */
	static final class Closing extends FilterOutputStream {

		private final MessageDigest digest;

		private byte[] held = new byte[0];

		Closing(OutputStream out) {
			this(out, sha256());
		}

		private Closing(OutputStream out, MessageDigest digest) {
			super(new DigestOutputStream(out, digest));
			this.digest = digest;
		}

		@Override
		public void write(int one) throws IOException {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			byte[] all = new byte[this.held.length + length];
			System.arraycopy(this.held, 0, all, 0, this.held.length);
			System.arraycopy(bytes, from, all, this.held.length, length);
			int pass = Math.max(0, all.length - LENGTH);
			this.out.write(all, 0, pass);
			this.held = java.util.Arrays.copyOfRange(all, pass, all.length);
		}

		String held() {
			return new String(this.held, StandardCharsets.ISO_8859_1);
		}

		String digest() {
			return hex(this.digest);
		}

		/** Puts the digest in its place; nothing may be written after it. */
		void seal() throws IOException {
			if (!held().equals(PLACE)) {
				throw new IOException("the place of the digest is not at the end");
			}
			((DigestOutputStream) this.out).on(false);
			this.out.write(digest().getBytes(StandardCharsets.ISO_8859_1));
			this.held = new byte[0];
			this.out.flush();
		}

	}

}
