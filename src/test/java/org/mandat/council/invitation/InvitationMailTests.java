package org.mandat.council.invitation;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import jakarta.mail.internet.MimeMessage;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.mandat.platform.mail.MailWorld;
import org.mandat.platform.text.Formats;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Invitations as they arrive at a real mail server, and the calendars in them. */
class InvitationMailTests extends InvitationWorld {

	@Autowired
	private Telling telling;

	@Autowired
	private InvitationDay day;

	@Test
	void invitesEachMemberInTheOwnLanguageWithAgendaAndCalendar() throws Exception {
		try (Closing server = new Closing(MailWorld.server())) {
			String meeting = convened(TODAY.plusDays(20), "fresh", "The square after dark");
			assertThat(states(meeting)).containsOnly("waiting").hasSize(3);
			later(meeting);
			assertThat(states(meeting)).containsOnly("sent");
			MimeMessage police = to(server, "police@example.org");
			assertThat(police.getSubject()).startsWith("Позив: седница Савета");
			assertThat(words(police)).contains("Командир", "Одговорите").doesNotContain("Salla", "square");
			assertThat(to(server, "school@example.org").getSubject()).startsWith("Ftesë: mbledhja e Këshillit");
			assertThat(new String(file(police, "application/pdf"), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
			ICalendar calendar = opened(police);
			VEvent event = calendar.getEvents().getFirst();
			assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
			assertThat(event.getSequence().getValue()).isZero();
			assertThat(event.getAttendees().getFirst().getEmail()).isEqualTo("police@example.org");
			assertThat(event.getOrganizer().getEmail()).isEqualTo("mandat@example.org");
			assertThat(event.getDateStart().getValue().toInstant())
				.isEqualTo(TODAY.plusDays(20).atTime(LocalTime.of(10, 0)).atZone(Formats.ZONE).toInstant());
			assertThat(event.getLocation().getValue()).isEqualTo("Salla e madhe");
			assertThat(event.getDescription().getValue()).as("no agenda over the line").doesNotContain("square");
			assertThat(this.owner.sql()
				.sql("select count(*) from protocol.entry where space_id = ? and of_id = ? and number is not null")
				.params(this.space.id(), id(meeting))
				.query(Integer.class)
				.single()).as("one number in the protocol book").isEqualTo(1);
			assertThat(read(meeting + "/invitations")).bodyText().contains("sent", "no answer yet");
		}
	}

	@Test
	void movesTwiceAndCallsOffWithOneLetterEachThatLeft() throws Exception {
		try (Closing server = new Closing(MailWorld.server())) {
			String meeting = convened(TODAY.plusDays(20));
			later(meeting);
			assertThat(answers(link(to(server, "police@example.org")), "yes")).hasStatus(303);
			assertThat(move(meeting, TODAY.plusDays(21), 15, 1)).hasStatus(303);
			assertThat(move(meeting, TODAY.plusDays(22), 16, 2)).hasStatus(303);
			assertThat(states(meeting)).as("what had not left was taken back")
				.containsExactlyInAnyOrder("sent", "sent", "sent", "taken-back", "taken-back", "taken-back", "waiting",
						"waiting", "waiting");
			later(meeting);
			MimeMessage moved = to(server, "police@example.org");
			assertThat(moved.getSubject()).startsWith("Померено");
			assertThat(opened(moved).getEvents().getFirst().getSequence().getValue()).isEqualTo(2);
			assertThat(answer(meeting, "police-station-commander")).as("for another day nothing is answered")
				.isEqualTo("- -");
			assertThat(answers(link(moved), "deputy")).hasStatus(303);
			assertThat(send(meeting + "/cancellation", "version", "3")).hasStatus(303);
			later(meeting);
			MimeMessage off = to(server, "police@example.org");
			assertThat(off.getSubject()).startsWith("Отказано");
			assertThat(opened(off).getMethod().getValue()).isEqualTo("CANCEL");
			assertThat(opened(off).getEvents().getFirst().getSequence().getValue()).isEqualTo(3);
			assertThat(opened(off).getEvents().getFirst().getUid().getValue()).isEqualTo(id(meeting).toString());
			assertThat(stranger(link(moved))).hasStatusOk().bodyText().contains("This meeting was called off");
			assertThat(answers(link(moved), "yes")).hasStatus(409);
			assertThat(server.mail().getReceivedMessages()).hasSize(9);
		}
	}

	@Test
	void tellsNobodyOfAMeetingCalledOffBeforeAnyLetterLeft() throws Exception {
		try (Closing server = new Closing(MailWorld.server())) {
			String meeting = convened(TODAY.plusDays(20));
			assertThat(send(meeting + "/cancellation", "version", "1")).hasStatus(303);
			later(meeting);
			assertThat(states(meeting)).containsOnly("taken-back");
			assertThat(server.mail().getReceivedMessages()).isEmpty();
		}
	}

	@Test
	void aServerThatIsDownLosesNothing() throws Exception {
		String meeting = convened(TODAY.plusDays(20));
		later(meeting);
		assertThat(states(meeting)).containsOnly("waiting").hasSize(3);
		try (Closing server = new Closing(MailWorld.server())) {
			later(meeting);
			assertThat(states(meeting)).containsOnly("sent");
			assertThat(link(to(server, "school@example.org"))).startsWith("/answers/");
		}
	}

	@Test
	void anAgendaThatSeemsToNameSomebodyStaysBehindTheSignIn() throws Exception {
		try (Closing server = new Closing(MailWorld.server())) {
			String meeting = prepared(TODAY.plusDays(20), "fresh", "Visit of Petrit Shembullari");
			assertThat(read(meeting + "/convocation")).bodyText().contains("seems to name a private person");
			assertThat(send(meeting + "/convocation", "version", "0", "agenda", "pdf")).hasStatus(303);
			later(meeting);
			assertThat(file(to(server, "school@example.org"), "application/pdf")).isEmpty();
			assertThat(opened(to(server, "school@example.org")).getEvents()).hasSize(1);
		}
	}

	@Test
	void remindsOnceThoseWhoHaveNotAnswered() throws Exception {
		try (Closing server = new Closing(MailWorld.server())) {
			String meeting = convened(TODAY.plusDays(2));
			later(meeting);
			assertThat(answers(link(to(server, "police@example.org")), "no")).hasStatus(303);
			assertThat(reminded(meeting)).as("told less than a day ago").isZero();
			update("update council.invitation set told_at = told_at - interval '2 days' where meeting_id = ?",
					id(meeting));
			assertThat(reminded(meeting)).isEqualTo(2);
			assertThat(reminded(meeting)).as("only once").isZero();
			later(meeting);
			assertThat(to(server, "school@example.org").getSubject()).startsWith("Ju lutemi përgjigjuni");
			assertThat(to(server, "police@example.org").getSubject()).startsWith("Позив");
			assertThat(send(meeting + "/invitations/reminder")).hasStatus(303);
			assertThat(states(meeting)).as("a person may remind again").contains("waiting");
		}
	}

	@Test
	void theNextLookTellsWhoKnowsNothingYet() {
		String meeting = convened(TODAY.plusDays(20));
		holds("health", "health@example.org", "en");
		this.officer.does(() -> {
			this.day.look();
			return true;
		});
		assertThat(states(meeting)).hasSize(4);
		this.officer.does(() -> {
			this.day.look();
			return true;
		});
		assertThat(states(meeting)).as("and tells it once").hasSize(4);
	}

	private int reminded(String meeting) {
		return this.officer.does(() -> this.telling.remind(id(meeting), false));
	}

	/** Opened by two parsers that know nothing of each other. */
	private static ICalendar opened(MimeMessage letter) throws Exception {
		byte[] file = file(letter, "text/calendar");
		Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
		assertThat(calendar.validate().hasErrors()).as(calendar.validate().toString()).isFalse();
		List<ICalendar> all = Biweekly.parse(new String(file, StandardCharsets.UTF_8)).all();
		assertThat(all).hasSize(1);
		assertThat(all.getFirst().validate(biweekly.ICalVersion.V2_0).isEmpty())
			.as(all.getFirst().validate(biweekly.ICalVersion.V2_0).toString())
			.isTrue();
		assertThat(calendar.getComponents().getFirst().getRequiredProperty(Property.UID).getValue())
			.isEqualTo(all.getFirst().getEvents().getFirst().getUid().getValue());
		return all.getFirst();
	}

}
