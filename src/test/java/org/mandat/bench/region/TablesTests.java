package org.mandat.bench.region;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.mandat.platform.data.DatabaseAccess;
import org.mandat.world.MandatTests;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The region of the benchmark is filled into the tables as they are now: a migration that
 * changes one is noticed here, and not only when somebody measures.
 */
@MandatTests
class TablesTests {

	@Autowired
	private DatabaseAccess access;

	@Test
	void knowsEveryTableThatItFills() throws SQLException {
		List<Table> known = Stream.of(Tables.ALL, CouncilTables.ALL, AssessmentTables.ALL, EvidenceTables.ALL)
			.flatMap(List::stream)
			.toList();
		try (Connection owner = DriverManager.getConnection(this.access.url(), this.access.owner().user(),
				this.access.owner().password())) {
			assertThat(Tables.check(owner, known)).doesNotContain("evidence.source", "work.task", "council.decision");
		}
	}

}
