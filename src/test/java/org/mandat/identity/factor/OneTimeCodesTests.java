package org.mandat.identity.factor;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.platform.documents.QrCode;

import static org.assertj.core.api.Assertions.assertThat;

/** Codes as RFC 6238 gives them, with a clock that is wrong and codes that are old. */
class OneTimeCodesTests {

	/** The secret of the test vectors in RFC 6238, appendix B. */
	private static final byte[] RFC = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

	private static final long NOW = Instant.parse("2026-11-22T10:00:10Z").getEpochSecond() / 30;

	@ParameterizedTest
	@CsvSource({ "59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
			"20000000000, 353130" })
	void givesTheCodesOfTheStandard(long seconds, String code) {
		assertThat(at(Instant.ofEpochSecond(seconds)).at(RFC, seconds / 30)).isEqualTo(code);
		assertThat(at(Instant.ofEpochSecond(seconds)).step(RFC, code, 0)).hasValue(seconds / 30);
	}

	@ParameterizedTest
	@ValueSource(longs = { -2, -1, 0, 1, 2 })
	void forgivesAClockThatIsAMinuteWrong(long steps) {
		OneTimeCodes codes = now();
		assertThat(codes.step(RFC, codes.at(RFC, NOW + steps), 0)).hasValue(NOW + steps);
	}

	@ParameterizedTest
	@ValueSource(longs = { -3, 3, -120, 120 })
	void refusesWhatIsFurtherAway(long steps) {
		OneTimeCodes codes = now();
		assertThat(codes.step(RFC, codes.at(RFC, NOW + steps), 0)).isEmpty();
	}

	@Test
	void takesNoStretchOfTimeTwiceAndNoneBeforeIt() {
		OneTimeCodes codes = now();
		assertThat(codes.step(RFC, codes.at(RFC, NOW), NOW)).isEmpty();
		assertThat(codes.step(RFC, codes.at(RFC, NOW - 1), NOW)).isEmpty();
		assertThat(codes.step(RFC, codes.at(RFC, NOW + 1), NOW)).hasValue(NOW + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "abcdef", "1234567", "\u0661\u0662\u0663\u0664\u0665\u0666" })
	void refusesWhatIsNoCode(String typed) {
		assertThat(now().step(RFC, typed, 0)).isEmpty();
	}

	@Test
	void writesTheAddressThatAppsRead() {
		assertThat(OneTimeCodes.address(RFC, "arta@example.org", "localhost"))
			.isEqualTo("otpauth://totp/Mandat%20%28localhost%29%3Aarta%40example.org"
					+ "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Mandat%20%28localhost%29"
					+ "&algorithm=SHA1&digits=6&period=30");
		assertThat(now().secret()).hasSize(20).isNotEqualTo(now().secret());
	}

	@Test
	void drawsTheSquareItself() {
		QrCode square = QrCode.of(OneTimeCodes.address(RFC, "arta@example.org", "localhost"));
		assertThat(square.size()).isBetween(40, 80);
		assertThat(square.path()).startsWith("M4 4h7v1h-7z").matches("[Mhvz0-9 -]+");
	}

	private static OneTimeCodes now() {
		return at(Instant.ofEpochSecond(NOW * 30 + 10));
	}

	private static OneTimeCodes at(Instant now) {
		return new OneTimeCodes(Clock.fixed(now, ZoneOffset.UTC));
	}

}
