package org.mandat.platform.web;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** The address that texts carry: the operator's, else this machine's, else none. */
class PublicAddressTests {

	@Test
	void isTheOneThatTheOperatorGave() {
		assertThat(new PublicAddress(" https://mandat.example.org/ ", new MockEnvironment()).of("/s/a"))
			.isEqualTo("https://mandat.example.org/s/a");
	}

	@Test
	void isThisMachinesWhileItServes() {
		assertThat(new PublicAddress("", new MockEnvironment().withProperty("local.server.port", "8142")).of("/s/a"))
			.isEqualTo("http://localhost:8142/s/a");
		assertThat(new PublicAddress("", new MockEnvironment()).of("/s/a")).isNull();
	}

}
