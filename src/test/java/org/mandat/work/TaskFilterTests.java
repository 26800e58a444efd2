package org.mandat.work;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where a list goes on: what a browser sends back is read, anything else begins at the
 * first page.
 */
class TaskFilterTests {

	@Test
	void readsTheKeyThatItWrote() {
		TaskFilter.After after = new TaskFilter.After("2026-12-04", UUID.randomUUID());
		assertThat(TaskFilter.After.parse(after.toString())).isEqualTo(after);
		assertThat(TaskFilter.After.parse("infinity_" + after.id())).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "2026-13-01_0", "2026-12-04_", "infinity_'; drop table work.task; --" })
	void beginsAtTheFirstPageWhenTheKeyIsNotOne(String key) {
		assertThat(TaskFilter.After.parse(key)).isNull();
	}

}
