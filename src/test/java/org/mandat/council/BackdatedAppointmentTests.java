package org.mandat.council;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Appointment;
import org.mandat.jurisdiction.Tenures;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Who sat and signed stays who it was, whatever day is typed afterwards. */
class BackdatedAppointmentTests extends CouncilWorld {

	@Autowired
	Tenures tenures;

	@Override
	@BeforeEach
	void office() {
		in("xk", "ranilug");
	}

	@Test
	void refusesToBeginBeforeAMeetingInWhichAnotherSat() {
		UUID chair = fresh("deputy-mayor");
		UUID first = begun(chair, "Somebody First", 60, false);
		sat(chair, 10, "present");
		sat(chair, 4, "deputy");
		assertThat(begin(chair, "Somebody Acting", 30, true)).isEqualTo("signed");
		assertThat(send(this.home + "posts/" + chair + "/tenures", "name", "Somebody Acting", "way", "acting", "from",
				TODAY.minusDays(30).toString(), "document", "01-9"))
			.hasStatus(422)
			.bodyText()
			.contains("somebody else sat or signed for this post", "value=\"01-9\"");
		assertThat(end(first, 20)).isEqualTo("signedAfter");
		assertThat(end(first, 10)).isEqualTo("done");
		assertThat(begin(chair, "Somebody Next", 10, false)).isEqualTo("signed");
		assertThat(begin(chair, "Somebody Next", 9, false)).isEqualTo("done");
	}

	@Test
	void letsAChairThatNobodyHeldBeSettledAfterwards() {
		UUID chair = fresh("education");
		sat(chair, 5, "present");
		assertThat(begin(chair, "Somebody Late", 30, false)).isEqualTo("done");
	}

	@Test
	void refusesToBeginBeforeAnEntryOfAnotherInTheProtocolBook() {
		UUID chair = fresh("system-administrator");
		UUID first = begun(chair, "Somebody First", 60, true);
		owner("""
				insert into protocol.entry (space_id, id, year, label, subject, lang, on_date, folded, entered_at, entered_by)
				values (?, ?, 2026, ?, 'A letter', 'en', current_date, 'a letter', now() - interval '3 days', ?)
				""",
				this.space.id(), Ids.next(), "B-" + Ids.next(), first);
		assertThat(begin(chair, "Somebody Else", 4, false)).isEqualTo("signed");
		assertThat(end(first, 5)).isEqualTo("signedAfter");
		assertThat(begin(chair, "Somebody Else", 2, false)).isEqualTo("done");
	}

	/** The chair of this kind, which nobody holds or has held, and which never sat. */
	private UUID fresh(String kind) {
		UUID chair = post(kind);
		owner("delete from council.attendance where space_id = ? and post_id = ?", this.space.id(), chair);
		owner("update protocol.entry set entered_by = null where space_id = ?", this.space.id());
		owner("delete from jurisdiction.tenure where space_id = ? and post_id = ?", this.space.id(), chair);
		return chair;
	}

	private void sat(UUID chair, int ago, String how) {
		UUID meeting = Ids.next();
		owner("insert into council.meeting (space_id, id, on_date, state) values (?, ?, ?, 'closed')", this.space.id(),
				meeting, TODAY.minusDays(ago));
		owner("insert into council.attendance (space_id, meeting_id, post_id, how) values (?, ?, ?, ?)",
				this.space.id(), meeting, chair, how);
	}

	private UUID begun(UUID chair, String name, int ago, boolean acting) {
		return appoint(chair, name, ago, acting).orElse((why) -> {
			throw new AssertionError(why);
		});
	}

	private String begin(UUID chair, String name, int ago, boolean acting) {
		return said(appoint(chair, name, ago, acting));
	}

	private Outcome<UUID> appoint(UUID chair, String name, int ago, boolean acting) {
		LocalDate from = TODAY.minusDays(ago);
		return Walls.as(Reader.system(this.space.id()), () -> this.tenures
			.appoint(new Appointment(chair, new Appointment.Who.Fresh(name, "", ""), from, null, acting, null)));
	}

	private String end(UUID tenure, int ago) {
		return Walls.as(Reader.system(this.space.id()),
				() -> said(this.tenures.end(tenure, TODAY.minusDays(ago), null, 0)));
	}

	private static String said(Outcome<UUID> outcome) {
		return (outcome instanceof Outcome.Refused<UUID> refused)
				? refused.why().key().substring(refused.why().key().lastIndexOf('.') + 1) : "done";
	}

}
