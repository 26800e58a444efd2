package org.mandat.council.invitation;

import java.util.List;
import java.util.UUID;

import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mandat.council.working.Digest;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.mail.MailWorld;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What the members are told between meetings: numbers, once a month, not in a pause. */
class DigestTests extends InvitationWorld {

	@Autowired
	private Digest digest;

	@AfterEach
	void endPauses() {
		forget();
		update("delete from jurisdiction.pause where space_id = ?", this.space.id());
	}

	@Test
	void tellsEachMemberOnceAMonthInNumbersOnly() throws Exception {
		forget();
		decided("Light the hidden square");
		look();
		List<UUID> first = waiting();
		assertThat(first).as("each holder of a post that sits").hasSizeGreaterThanOrEqualTo(3);
		look();
		assertThat(waiting()).as("once a month").hasSameSizeAs(first);
		try (Closing server = new Closing(MailWorld.server())) {
			for (UUID mail : first) {
				this.world.due(mail);
				look(mail);
			}
			MimeMessage police = to(server, "police@example.org");
			assertThat(police.getSubject()).startsWith("Из Савета");
			assertThat(words(police)).contains("/council/decisions?state=open").doesNotContain("square", "hidden");
			assertThat(to(server, "school@example.org").getSubject()).startsWith("Nga Këshilli");
		}
	}

	@Test
	void isHeldByAPauseAndToldAfterIt() {
		forget();
		decided("Mend the stairs");
		assertThat(send(this.home + "pauses")).hasStatus(303);
		look();
		assertThat(waiting()).isEmpty();
		update("delete from jurisdiction.pause where space_id = ?", this.space.id());
		look();
		assertThat(waiting()).isNotEmpty();
	}

	private void decided(String what) {
		String meeting = prepared(TODAY);
		assertThat(send(meeting + "/record", "version", "0", "close", "true", "what1", what, "post1",
				post("police-station-commander").toString(), "due1", TODAY.plusDays(9).toString()))
			.hasStatus(303);
	}

	private void look() {
		Walls.run(Reader.system(this.space.id()), () -> this.digest.look(this.space));
	}

	private void forget() {
		update("delete from council.digest_month where space_id = ?", this.space.id());
		update("delete from platform.mail where space_id = ? and subject = 'council.mail.digest.subject'",
				this.space.id());
	}

	private List<UUID> waiting() {
		return this.owner.sql()
			.sql("select id from platform.mail where space_id = ? and subject = 'council.mail.digest.subject'"
					+ " and state = 'waiting' order by id")
			.params(this.space.id())
			.query(UUID.class)
			.list();
	}

}
