package org.mandat.platform.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** When mails may leave at all. */
class SmtpSettingsTests {

	private static String problem(Map<String, String> settings) {
		MockEnvironment environment = new MockEnvironment();
		environment.setProperty("mandat.smtp.host", "127.0.0.1");
		environment.setProperty("mandat.smtp.from", "mandat@example.org");
		settings.forEach((name, value) -> environment.setProperty("mandat.smtp." + name, value));
		SmtpSettings read = new SmtpSettings(environment);
		return read.works() ? "" : Objects.requireNonNull(read.problem()).key().replace("platform.mail.server.", "");
	}

	@Test
	void inTheClearOnlyToThisMachineOrInSoManyWords() {
		assertThat(problem(Map.of("tls", "none"))).isEmpty();
		assertThat(problem(Map.of("tls", "none", "host", "192.0.2.7"))).isEqualTo("clear");
		assertThat(problem(Map.of("tls", "none-even-over-the-network", "host", "192.0.2.7"))).isEmpty();
		assertThat(problem(Map.of("host", "192.0.2.7"))).isEmpty();
		assertThat(problem(Map.of("tls", "yes"))).isEqualTo("tls");
	}

	@Test
	void saysWhatIsMissing(@TempDir Path folder) throws IOException {
		assertThat(problem(Map.of("host", ""))).isEqualTo("none");
		assertThat(problem(Map.of("host", "a b"))).isEqualTo("host");
		assertThat(problem(Map.of("port", "many"))).isEqualTo("host");
		assertThat(problem(Map.of("from", "nobody"))).isEqualTo("from");
		assertThat(problem(Map.of("user", "u", "password.file", folder.resolve("none").toString())))
			.isEqualTo("password");
		Path file = Files.writeString(folder.resolve("password"), "secret\n");
		assertThat(problem(Map.of("user", "u", "password.file", file.toString()))).isEmpty();
	}

}
