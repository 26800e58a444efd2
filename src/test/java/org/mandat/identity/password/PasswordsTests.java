package org.mandat.identity.password;

import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Hashing: what is stored, what is compared, how much work it is. */
class PasswordsTests {

	private final Passwords passwords = new Passwords();

	@Test
	void storesArgon2idWithTheParametersOfOwasp() {
		assertThat(this.passwords.hash("four words in a row")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
	}

	@Test
	void knowsAPasswordWhateverKeyboardComposedItsLetters() {
		String hash = this.passwords.hash("qum\u00ebsht gur dritare");
		assertThat(this.passwords.matches("qume\u0308sht gur dritare", hash)).isTrue();
		assertThat(this.passwords.matches("qumesht gur dritare", hash)).isFalse();
	}

	@Test
	void worksAsMuchForAnUnknownAccountAsForAKnownOne() {
		Counting counting = new Counting();
		Passwords counted = new Passwords(counting);
		String hash = counted.hash("four words in a row");
		assertThat(counted.matches("wrong words in a row", hash)).isFalse();
		int known = counting.passes.getAndSet(0);
		assertThat(counted.matches("wrong words in a row", null)).isFalse();
		assertThat(counting.passes.get()).isEqualTo(known).isEqualTo(1);
		assertThat(counted.matches("x".repeat(100_000), hash)).isFalse();
		assertThat(counting.longest.get()).isLessThanOrEqualTo(Passwords.LONGEST);
	}

	@Test
	void refusesToHashInsideATransaction() {
		TransactionSynchronizationManager.setActualTransactionActive(true);
		try {
			assertThatIllegalStateException().isThrownBy(() -> this.passwords.hash("four words in a row"));
		}
		finally {
			TransactionSynchronizationManager.setActualTransactionActive(false);
		}
	}

	private static final class Counting implements PasswordEncoder {

		private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 1024, 1);

		private final AtomicInteger passes = new AtomicInteger();

		private final AtomicInteger longest = new AtomicInteger();

		@Override
		public @Nullable String encode(@Nullable CharSequence password) {
			return this.encoder.encode(password);
		}

		@Override
		public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
			this.passes.incrementAndGet();
			this.longest.accumulateAndGet((password == null) ? 0 : password.length(), Math::max);
			return this.encoder.matches(password, hash);
		}

	}

}
