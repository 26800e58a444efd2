package org.mandat.identity.password;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hashes and checks passwords by Argon2id. Refuses to work inside a transaction, because
 * a hash takes longer than any statement, and lets only half of the processors do it at
 * once, so that a rush of sign-ins never stops the pages of those already inside.
 */
@Component
public class Passwords {

	/** Longer ones are never right: a hash must not become work without an end. */
	public static final int LONGEST = 256;

	// OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane is the least for
	// Argon2id. More memory would let a rush of sign-ins exhaust a machine of 1 GB.
	private static final int MEMORY_KIB = 19_456;

	private static final int PASSES = 2;

	private static final int LANES = 1;

	private static final int SALT = 16;

	private static final int HASH = 32;

	private static final long PATIENCE_SECONDS = 5;

	/** So many may wait for each place before strangers are sent away at once. */
	private static final int WAITING = 4;

	private final PasswordEncoder encoder;

	private final int most = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

	/**
	 * Threads of the system: on a virtual one a hash would hold, for as long as it takes,
	 * one of the few carriers by which all pages get on.
	 */
	private final ExecutorService hashing = Executors.newFixedThreadPool(this.most,
			Thread.ofPlatform().daemon().name("password-", 0).factory());

	private final Semaphore places = new Semaphore(this.most, true);

	private final String nobodys = nobodys();

	@Autowired
	Passwords() {
		this(new Argon2PasswordEncoder(SALT, HASH, LANES, MEMORY_KIB, PASSES));
	}

	Passwords(PasswordEncoder encoder) {
		this.encoder = encoder;
	}

	/**
	 * Whether so many wait that who is not known had better come again: in a rush each
	 * who waits keeps memory and, before and after, a line to the database.
	 */
	public boolean crowded() {
		return this.places.getQueueLength() >= this.most * WAITING;
	}

	/** The hash to keep. */
	public String hash(String password) {
		return inPlace(() -> {
			String hash = this.encoder.encode(normal(password));
			if (hash == null) {
				throw new IllegalStateException("the encoder gave no hash");
			}
			return hash;
		});
	}

	/**
	 * Whether the password is the one behind the hash. Without a hash the same work is
	 * done and the answer is no: an unknown account costs what a known one costs.
	 */
	public boolean matches(String password, @Nullable String hash) {
		boolean possible = hash != null && password.length() <= LONGEST;
		String asked = (password.length() <= LONGEST) ? normal(password) : "";
		boolean same = inPlace(() -> this.encoder.matches(asked, (hash == null) ? this.nobodys : hash));
		return same && possible;
	}

	/** The form in which a password is compared, whatever keyboard typed it. */
	static String normal(String password) {
		return Normalizer.normalize(password, Normalizer.Form.NFKC);
	}

	private <T> T inPlace(Supplier<T> work) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("a password is hashed outside of transactions");
		}
		try {
			if (!this.places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				throw new Busy();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Busy();
		}
		try {
			return this.hashing.submit(work::get).get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Busy();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("a password could not be hashed", ex.getCause());
		}
		finally {
			this.places.release();
		}
	}

	/** A hash of the right shape that no password has. */
	private static String nobodys() {
		SecureRandom random = new SecureRandom();
		byte[] salt = new byte[SALT];
		byte[] hash = new byte[HASH];
		random.nextBytes(salt);
		random.nextBytes(hash);
		Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
		return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
				+ "$" + base64.encodeToString(hash);
	}

	/** Too many sign in at this moment; nothing was checked. */
	public static final class Busy extends RuntimeException {

		Busy() {
			super("no place to hash a password in time", null, false, false);
		}

	}

}
