package org.mandat.administration;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.data.Walls;
import org.mandat.platform.web.NotThere;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which space's administrator runs the machine for all: the one that
 * {@code MANDAT_OPERATOR_SPACE} names, else the one that was opened first. Of any other
 * space the pages of the machine are not there.
 */
@Component
public class Operator {

	private final Spaces spaces;

	private final JdbcClient sql;

	private final String configured;

	Operator(Spaces spaces, JdbcClient sql, @Value("${mandat.operator.space:}") String configured) {
		this.spaces = spaces;
		this.sql = sql;
		this.configured = configured;
	}

	/** Whether the reader's space is the operator's. */
	public boolean here() {
		UUID here = Walls.current().space();
		return here != null && space().filter(here::equals).isPresent();
	}

	/** Refuses who does not run the machine as if the page were not there. */
	public void require() {
		if (!here()) {
			throw new NotThere();
		}
	}

	private Optional<UUID> space() {
		if (!this.configured.isBlank()) {
			return this.spaces.all()
				.stream()
				.filter((space) -> space.slug().equals(this.configured) || space.placeKey().equals(this.configured))
				.min(Comparator.comparing(Space::slug))
				.map(Space::id);
		}
		return this.sql.sql("select id from jurisdiction.space order by opened_at, id limit 1")
			.query(UUID.class)
			.optional();
	}

}
