package org.mandat.identity.passkey;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import org.mandat.identity.session.Token;
import org.mandat.platform.security.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The random words that a passkey signs. They lie with the page, encrypted and for ten
 * minutes, so that a stranger who opens the sign-in page writes nothing; one that was
 * answered is noted and holds no more.
 */
@Component
class Challenges {

	static final Duration LIFE = Duration.ofMinutes(10);

	private static final int LENGTH = 32;

	private final SecureRandom random = new SecureRandom();

	private final Vault vault;

	private final JdbcClient sql;

	private final Clock clock;

	Challenges(Vault vault, JdbcClient sql, Clock clock) {
		this.vault = vault;
		this.sql = sql;
		this.clock = clock;
	}

	Asked ask(String purpose) {
		byte[] words = new byte[LENGTH];
		this.random.nextBytes(words);
		byte[] sealed = this.vault.seal(ByteBuffer.allocate(LENGTH + Long.BYTES)
			.put(words)
			.putLong(this.clock.instant().plus(LIFE).getEpochSecond())
			.array(), purpose);
		return new Asked(text(words), text(sealed));
	}

	/** The words that were asked for this purpose, unless that is too long ago. */
	Optional<byte[]> words(String sealed, String purpose) {
		try {
			ByteBuffer open = ByteBuffer.wrap(this.vault.open(Base64.getUrlDecoder().decode(sealed), purpose));
			byte[] words = new byte[LENGTH];
			open.get(words);
			boolean late = Instant.ofEpochSecond(open.getLong()).isBefore(this.clock.instant());
			return late ? Optional.empty() : Optional.of(words);
		}
		catch (Vault.Closed | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** Uses the words up; gives whether they were still unanswered. */
	@Transactional
	public boolean spend(byte[] words) {
		this.sql.sql("delete from identity.spent_challenge where ends_at < now()").update();
		return this.sql
			.sql("insert into identity.spent_challenge (digest, ends_at) values (?, ?) on conflict do nothing")
			.params(Token.digest(text(words)), Timestamp.from(this.clock.instant().plus(LIFE)))
			.update() == 1;
	}

	private static String text(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** The words for the browser, and the same for the page to send back. */
	record Asked(String words, String sealed) {
	}

}
