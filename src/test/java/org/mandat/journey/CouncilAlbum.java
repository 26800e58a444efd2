package org.mandat.journey;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Messages;
import org.mandat.world.ServedTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The secretariat of a town's council at its browser, with the album that it fills. */
@Tag("journey")
@ServedTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CouncilAlbum {

	static final LocalDate TODAY = LocalDate.now(Formats.ZONE);

	private final String town;

	@Autowired
	Messages messages;

	@Autowired
	Sign sign;

	@LocalServerPort
	private int port;

	Chromium chromium;

	Space space;

	Sign.Person secretariat;

	Album album;

	CouncilAlbum(String town) {
		this.town = town;
	}

	@BeforeAll
	void open() {
		this.chromium = new Chromium();
		this.space = this.sign.space("xk", this.town);
		this.secretariat = this.sign.in(this.space, "prevention-coordinator");
		this.album = albumOf(this.secretariat.token());
	}

	@AfterAll
	void close() {
		this.album.close();
		this.chromium.close();
	}

	/** The same pages as somebody else meets them; an empty token is a stranger's. */
	Album albumOf(String token) {
		return new Album(this.chromium, this.messages, server(), token, "council");
	}

	Visitor officer() {
		return new Visitor(this.chromium, this.messages, "sq", server(), 1280, true).signedIn(this.secretariat.token());
	}

	String home(String path) {
		return "/s/" + this.space.slug() + "/" + path;
	}

	String server() {
		return "http://127.0.0.1:" + this.port;
	}

}
