package org.mandat.council.invitation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.mail.MailWorld;
import org.mandat.platform.mail.WithServer;
import org.mandat.platform.text.Formats;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * An office with a mail server and with members who have addresses and read in three
 * languages.
 */
abstract class InvitationWorld extends WithServer {

	static final LocalDate TODAY = LocalDate.now(Formats.ZONE);

	private static final Pattern LINK = Pattern
		.compile("https://mandat\\.example\\.org(/answers/[A-Za-z0-9_-]+)\\?in=");

	@Autowired
	MockMvcTester mvc;

	@Autowired
	OwnerDatabase owner;

	Sign.Person officer;

	String home;

	@Override
	@BeforeEach
	protected void open() {
		this.space = this.sign.space("xk", "novo-brdo");
		update("update jurisdiction.tenure set during = tstzrange(lower(during), now()) where space_id = ?"
				+ " and upper(during) is null", this.space.id());
		this.officer = this.sign.in(this.space, "prevention-coordinator");
		update("update jurisdiction.person set email = 'officer@example.org' where space_id = ? and id = ?",
				this.space.id(), this.officer.id());
		this.home = "/s/" + this.space.slug() + "/";
		holds("police-station-commander", "police@example.org", "sr-Cyrl");
		holds("education", "school@example.org", "sq");
	}

	/** Somebody with an address holds this post since two days. */
	UUID holds(String kind, String address, String language) {
		UUID person = this.world.person(this.space, "Person of " + kind, address, language);
		UUID tenure = Ids.next();
		update("""
				insert into jurisdiction.tenure (space_id, id, post_id, person_id, acting, during, from_on)
				select ?, ?, id, ?, true, tstzrange(now() - interval '2 days', null), current_date - 2
				  from jurisdiction.post where space_id = ? and kind = ? order by number limit 1
				""", this.space.id(), tenure, person, this.space.id(), kind);
		return tenure;
	}

	String convened(LocalDate on, String... more) {
		String meeting = prepared(on, more);
		assertThat(send(meeting + "/convocation", "version", "0", "number", "true")).hasStatus(303);
		return meeting;
	}

	String prepared(LocalDate on, String... more) {
		List<String> all = new ArrayList<>(
				List.of("on", on.toString(), "at", "10:00", "place", "Salla e madhe", "phrase", "1", "phrase", "2"));
		all.addAll(List.of(more));
		MvcTestResult made = send(this.home + "council/meetings", all.toArray(String[]::new));
		assertThat(made).hasStatus(303);
		return String.valueOf(made.getResponse().getHeader("Location"));
	}

	MvcTestResult move(String meeting, LocalDate on, int hour, int version) {
		return send(meeting + "/day", "on", on.toString(), "at", hour + ":30", "place", "Biblioteka", "version",
				String.valueOf(version));
	}

	/** Five minutes pass, and the mails about the meeting are looked at. */
	void later(String meeting) {
		List<UUID> waiting = this.owner.sql()
			.sql("select id from platform.mail where space_id = ? and record_id = ? and state = 'waiting' order by id")
			.params(this.space.id(), id(meeting))
			.query(UUID.class)
			.list();
		waiting.forEach((mail) -> {
			this.world.due(mail);
			look(mail);
		});
	}

	List<String> states(String meeting) {
		return this.owner.sql()
			.sql("select state from platform.mail where space_id = ? and record_id = ? order by id")
			.params(this.space.id(), id(meeting))
			.query(String.class)
			.list();
	}

	String answer(String meeting, String kind) {
		return this.owner.sql().sql("""
				select coalesce(i.answer, '-') || ' ' || coalesce(i.answered_by, '-') from council.invitation i
				  join jurisdiction.post p on p.space_id = i.space_id and p.id = i.post_id
				 where i.space_id = ? and i.meeting_id = ? and p.kind = ?
				""").params(this.space.id(), id(meeting), kind).query(String.class).single();
	}

	UUID post(String kind) {
		return this.owner.sql()
			.sql("select id from jurisdiction.post where space_id = ? and kind = ? order by number limit 1")
			.params(this.space.id(), kind)
			.query(UUID.class)
			.single();
	}

	static MimeMessage to(Closing server, String address) throws Exception {
		MimeMessage found = null;
		for (MimeMessage letter : server.mail().getReceivedMessages()) {
			if (letter.getAllRecipients()[0].toString().contains(address)) {
				found = letter;
			}
		}
		assertThat(found).as("a letter to " + address).isNotNull();
		return found;
	}

	static String link(MimeMessage letter) throws Exception {
		Matcher matcher = LINK.matcher(words(letter));
		assertThat(matcher.find()).as(words(letter)).isTrue();
		return matcher.group(1);
	}

	/** The text of a letter, whatever goes with it. */
	static String words(MimeMessage letter) throws Exception {
		return part(letter.getContent(), "text/plain") instanceof String text ? text : MailWorld.text(letter);
	}

	/** The first part of this kind, as it came over the line. */
	static byte[] file(MimeMessage letter, String type) throws Exception {
		return (part(letter.getContent(), type) instanceof byte[] bytes) ? bytes : new byte[0];
	}

	private static Object part(Object content, String type) throws Exception {
		if (content instanceof Multipart parts) {
			for (int n = 0; n < parts.getCount(); n++) {
				BodyPart one = parts.getBodyPart(n);
				if (one.getContentType().startsWith(type)) {
					return type.startsWith("text/plain") ? one.getContent() : one.getInputStream().readAllBytes();
				}
				Object within = (one.getContent() instanceof Multipart inner) ? part(inner, type) : null;
				if (within != null) {
					return within;
				}
			}
		}
		return null;
	}

	static UUID id(String meeting) {
		return UUID.fromString(meeting.substring(meeting.lastIndexOf('/') + 1));
	}

	void update(String sql, Object... params) {
		this.owner.sql().sql(sql).params(params).update();
	}

	MvcTestResult read(String path) {
		return this.mvc.get().uri(path).cookie(this.officer.cookie(), new Cookie("mandat-language", "en")).exchange();
	}

	/** As somebody who is not signed in. */
	MvcTestResult stranger(String path) {
		return this.mvc.get().uri(path).cookie(new Cookie("mandat-language", "en")).exchange();
	}

	MvcTestResult answers(String path, String answer) {
		return this.mvc.post()
			.uri(path)
			.cookie(new Cookie("mandat-language", "en"))
			.param("answer", answer)
			.with(csrf())
			.exchange();
	}

	MvcTestResult send(String path, String... params) {
		var request = this.mvc.post().uri(path).cookie(this.officer.cookie(), new Cookie("mandat-language", "en"));
		for (int i = 0; i < params.length; i += 2) {
			request = request.param(params[i], params[i + 1]);
		}
		return request.with(csrf()).exchange();
	}

}
