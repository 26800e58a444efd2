package org.mandat.platform.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A redirect that comes from outside leads nowhere but here. */
class LocalPathTests {

	@Test
	void keepsAPathOfThisServer() {
		assertThat(LocalPath.of("/s/prizren/today?x=1")).isEqualTo("/s/prizren/today?x=1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example",
			"javascript:x", "elsewhere", "/a b", "" })
	void leadsHomeForEverythingElse(String asked) {
		assertThat(LocalPath.of(asked)).isEqualTo("/");
	}

}
