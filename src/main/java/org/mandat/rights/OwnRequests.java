package org.mandat.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The requests of who is signed in, in every space that knows the person; also of
 * somebody who holds no post any more. Refuses a space that does not know the person.
 */
@Service
class OwnRequests {

	private final JdbcClient sql;

	private final Spaces spaces;

	private final Requests requests;

	OwnRequests(JdbcClient sql, Spaces spaces, Requests requests) {
		this.sql = sql;
		this.spaces = spaces;
		this.requests = requests;
	}

	/** What was asked in each space. */
	List<OwnSpace> of(UUID account) {
		List<OwnSpace> all = new ArrayList<>();
		this.sql.sql("select space_id, person_id from identity.persons_of(?)")
			.param(account)
			.query((row, n) -> new UUID[] { row.getObject(1, UUID.class), row.getObject(2, UUID.class) })
			.list()
			.forEach((known) -> all.add(new OwnSpace(this.spaces.byId(known[0]).orElseThrow(), known[1],
					Walls.as(Reader.system(known[0]), () -> this.requests.ofPerson(known[1])))));
		return all;
	}

	/** Asks a space for something by right. */
	Outcome<UUID> ask(UUID account, UUID space, String kind, String words) {
		Optional<OwnSpace> known = of(account).stream().filter((own) -> own.space().id().equals(space)).findFirst();
		if (known.isEmpty()) {
			return Outcome.refused("rights.refused.noSpace");
		}
		return Walls.as(Reader.system(space), () -> this.requests
			.receive(new Asked(known.get().person(), kind, "page", "signed-in", words, this.requests.today())));
	}

	/** Takes an own open request back; gives whether there was one. */
	boolean withdraw(UUID account, UUID request) {
		return of(account).stream()
			.anyMatch((own) -> own.requests()
				.stream()
				.filter((row) -> row.id().equals(request) && row.open())
				.findFirst()
				.filter((row) -> Walls.as(Reader.system(own.space().id()), () -> this.requests.withdraw(row)))
				.isPresent());
	}

}
