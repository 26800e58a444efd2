package org.mandat.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Appointment;
import org.mandat.jurisdiction.Persons;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Tenures;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.text.Outcome;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** One erases a person while another appoints the same one, on two connections. */
@MandatTests
class ErasureMeetsAppointmentTests {

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private Persons persons;

	@Autowired
	private Tenures tenures;

	@Autowired
	private SpaceDays days;

	@Autowired
	private PersonErasure erasure;

	@Autowired
	private Requests requests;

	@Test
	void eitherTheOneOrTheOtherHappens() throws Exception {
		Space space = this.sign.space("xk", "dragash");
		Sign.Person officer = this.sign.in(space, "system-administrator");
		for (int round = 0; round < 8; round++) {
			UUID person = officer.does(() -> this.persons.create("Somebody Who Left", null, null));
			RequestRow granted = officer.does(() -> granted(space, person));
			CyclicBarrier together = new CyclicBarrier(2);
			List<Future<Boolean>> done;
			try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
				done = List.of(hands.submit(() -> {
					together.await();
					return officer
						.does(() -> this.erasure.carryOut(granted, granted.version()) instanceof Outcome.Done<UUID>);
				}), hands.submit(() -> {
					together.await();
					return officer.does(() -> appoint(officer, person) instanceof Outcome.Done<UUID>);
				}));
			}
			assertThat(done.get(0).get()).isNotEqualTo(done.get(1).get());
			assertThat(officer.does(() -> this.persons.find(person)).orElseThrow().erased())
				.isEqualTo(done.get(0).get());
			assertThat(officer.does(() -> this.tenures.ofPerson(person)).isEmpty()).isEqualTo(done.get(0).get());
		}
	}

	private Outcome<UUID> appoint(Sign.Person officer, UUID person) {
		return this.tenures.appoint(new Appointment(officer.post(), new Appointment.Who.Known(person),
				this.days.here().today(), null, true, null));
	}

	private RequestRow granted(Space space, UUID person) {
		UUID id = Ids.next();
		this.owner.sql()
			.sql("insert into rights.request (space_id, id, person_id, kind, way, identity, words, received_on, due_on,"
					+ " state, reason, decided_at)"
					+ " values (?, ?, ?, 'erasure', 'paper', 'document', 'Please', ?, ?, 'granted', 'Left', now())")
			.params(space.id(), id, person, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 2))
			.update();
		return this.requests.find(id).orElseThrow();
	}

}
