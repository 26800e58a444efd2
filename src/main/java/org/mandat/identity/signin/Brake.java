package org.mandat.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows guessing down without storing who guesses. Each login has a bucket of tries,
 * known or unknown alike; a browser in which the account signed in before has its own, so
 * that a stranger's guesses never keep the owner out. A try is counted before the
 * password is looked at, so that guesses sent at once are all counted. Which logins share
 * a bucket is known only with a key: else who has an account under a fitting address
 * could empty somebody else's bucket by signing in.
 */
@Component
public class Brake {

	/** So many tries cost no waiting. */
	static final int FREE = 5;

	/** The first wait; each further try doubles it. */
	static final Duration FIRST = Duration.ofSeconds(30);

	/** No wait is longer: about a hundred guesses a day at one account. */
	static final Duration LONGEST = Duration.ofMinutes(15);

	/** After so long without a try all is forgotten. */
	static final Duration MEMORY = Duration.ofHours(24);

	/** Failed tries in a minute, over all accounts, before unknown browsers wait. */
	static final int ALL_PER_MINUTE = 200;

	private static final byte[] ALL = { 0 };

	private static final byte[] OF_PROVIDER = { 1 };

	private final JdbcClient sql;

	private final Clock clock;

	private final TransactionTemplate transactions;

	private volatile byte[] key = {};

	/** Until when it is known that no more is to be counted this minute. */
	private volatile Instant floodedUntil = Instant.MIN;

	/**
	 * Who waits for the same bucket waits here, without a line to the database; what was
	 * said to the one before is said to them.
	 */
	private final Lane[] lanes = Stream.generate(Lane::new).limit(64).toArray(Lane[]::new);

	Brake(JdbcClient sql, Clock clock, TransactionTemplate transactions) {
		this.transactions = transactions;
		this.sql = sql;
		this.clock = clock;
	}

	/** How long one waits after so many tries. */
	static Duration after(int tries) {
		if (tries < FREE) {
			return Duration.ZERO;
		}
		Duration wait = FIRST.multipliedBy(1L << Math.min(tries - FREE, 10));
		return (wait.compareTo(LONGEST) < 0) ? wait : LONGEST;
	}

	/**
	 * The bucket of a login: 24 bits of its digest, so that neither a login nor a
	 * password typed in its place can be read from it, and the table stays small.
	 */
	byte[] bucketOf(String login) {
		return Arrays.copyOf(keyed(key(), login), 3);
	}

	/** The bucket of a browser that the account knows. */
	byte[] bucketOf(String browser, String login) {
		return Arrays.copyOf(keyed(key(), browser + ' ' + login), 16);
	}

	static byte[] keyed(byte[] key, String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private byte[] key() {
		byte[] known = this.key;
		if (known.length == 0) {
			known = this.sql.sql("select key from identity.brake_key").query(byte[].class).single();
			this.key = known;
		}
		return known;
	}

	/** Takes one try, or says how long to wait for it. */
	public Optional<Duration> take(byte[] bucket) {
		Instant now = this.clock.instant();
		return laneOf(bucket).pass(bucket, now,
				() -> Objects.requireNonNull(this.transactions.execute((status) -> ask(bucket, now))));
	}

	private Optional<Duration> ask(byte[] bucket, Instant at) {
		// As the database keeps it: a nanosecond rounded up there would be a wait here.
		Instant now = at.truncatedTo(ChronoUnit.MICROS);
		this.sql.sql("select set_config('synchronous_commit', 'off', true)").query(String.class).single();
		this.sql
			.sql("insert into identity.sign_in_try (bucket, tries, last_at) values (?, 0, ?) on conflict do nothing")
			.params(bucket, Timestamp.from(now))
			.update();
		Tries known = this.sql.sql("select tries, last_at from identity.sign_in_try where bucket = ? for update")
			.param(bucket)
			.query((row, n) -> new Tries(row.getInt(1), row.getTimestamp(2).toInstant()))
			.single();
		int tries = known.last().plus(MEMORY).isBefore(now) ? 0 : known.tries();
		Duration left = Duration.between(now, known.last().plus(after(tries)));
		if (left.isPositive()) {
			return Optional.of(left);
		}
		this.sql.sql("update identity.sign_in_try set tries = ?, last_at = ? where bucket = ?")
			.params(tries + 1, Timestamp.from(now), bucket)
			.update();
		return Optional.empty();
	}

	/** Forgets the tries of a bucket: the password was right. */
	@Transactional
	public void release(byte[] bucket) {
		if (bucket.length > 0) {
			laneOf(bucket).forget();
		}
		this.sql.sql("delete from identity.sign_in_try where bucket = ?").param(bucket).update();
	}

	/** Asks the database again at the next try, whatever was found a moment ago. */
	void lookAgain() {
		this.floodedUntil = Instant.MIN;
		Stream.of(this.lanes).forEach(Lane::forget);
	}

	private Lane laneOf(byte[] bucket) {
		return this.lanes[Math.floorMod(Arrays.hashCode(bucket), this.lanes.length)];
	}

	/** Counts a failed try among all of this minute. */
	@Transactional
	public void failed() {
		count(ALL);
	}

	/**
	 * Counts an answer of the provider that was refused; gives whether so many were
	 * within a minute that no more are written down. None is refused for that: an answer
	 * cannot be guessed, and a stranger must not close this way in.
	 */
	@Transactional
	public boolean failedByProvider() {
		count(OF_PROVIDER);
		return full(OF_PROVIDER);
	}

	private void count(byte[] bucket) {
		this.sql.sql("""
				with light as (select set_config('synchronous_commit', 'off', true))
				insert into identity.sign_in_try as t (bucket, tries, last_at) select :all, 1, :now from light
				on conflict (bucket) do update set
				  tries = case when t.last_at < :minute then 1 else t.tries + 1 end,
				  last_at = case when t.last_at < :minute then :now else t.last_at end
				""")
			.param("all", bucket)
			.param("now", Timestamp.from(this.clock.instant()))
			.param("minute", Timestamp.from(this.clock.instant().minusSeconds(60)))
			.update();
	}

	/**
	 * Whether so many tries failed within a minute that unknown browsers have to wait.
	 */
	public boolean flooded() {
		Instant now = this.clock.instant();
		if (now.isBefore(this.floodedUntil)) {
			return true;
		}
		boolean full = full(ALL);
		if (full) {
			this.floodedUntil = now.plus(Lane.SAID);
		}
		return full;
	}

	private boolean full(byte[] bucket) {
		return this.sql.sql("select tries from identity.sign_in_try where bucket = ? and last_at >= ?")
			.params(bucket, Timestamp.from(this.clock.instant().minusSeconds(60)))
			.query(Integer.class)
			.optional()
			.orElse(0) >= ALL_PER_MINUTE;
	}

	private record Tries(int tries, Instant last) {
	}

}
