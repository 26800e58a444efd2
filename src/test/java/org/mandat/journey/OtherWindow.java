package org.mandat.journey;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.text.Messages;
import org.mandat.world.Sign;

/**
 * The window of a colleague who may appoint, beside that of somebody whose tenure ends:
 * through the pages, as of yesterday.
 */
final class OtherWindow {

	private final Chromium chromium;

	private final Messages messages;

	private final String server;

	private final Sign sign;

	private final OwnerDatabase owner;

	OtherWindow(Chromium chromium, Messages messages, String server, Sign sign, OwnerDatabase owner) {
		this.chromium = chromium;
		this.messages = messages;
		this.server = server;
		this.sign = sign;
		this.owner = owner;
	}

	/** Ends the tenure at the page of its post. */
	void ends(Space space, UUID tenure) {
		UUID post = this.owner.sql()
			.sql("select post_id from jurisdiction.tenure where id = ?")
			.param(tenure)
			.query(UUID.class)
			.single();
		Sign.Person colleague = this.sign.in(space, "prevention-coordinator");
		// Both hold their posts for some time, so that somebody could appoint all the
		// while.
		this.owner.sql()
			.sql("update jurisdiction.tenure set during = tstzrange(now() - interval '40 days', null),"
					+ " from_on = current_date - 40 where id in (?, ?)")
			.params(tenure, colleague.tenure())
			.update();
		try (Visitor visitor = new Visitor(this.chromium, this.messages, "sr-Cyrl", this.server, 1280, true)
			.signedIn(colleague.token())) {
			visitor.opens("/s/" + space.slug() + "/posts");
			visitor.clicks("main a[href$='/posts/" + post + "']");
			visitor.clicks("main a[href$='/tenures/" + tenure + "/end']");
			visitor
				.types("jurisdiction.tenure.form.lastDay",
						LocalDate.now(ZoneId.of("Europe/Belgrade")).minusDays(1).toString())
				.presses("jurisdiction.tenure.end");
			visitor.reads("jurisdiction.tenure.ended");
		}
	}

	/** The next click, wherever it leads in the space, is refused in one sentence. */
	static void nextClickIsRefused(Visitor visitor, Space space) {
		visitor.clicks("a[href^='/s/" + space.slug() + "/']");
		visitor.reads("platform.error.notThere.title");
		visitor.opens("/").reads("identity.noPost.title");
	}

}
