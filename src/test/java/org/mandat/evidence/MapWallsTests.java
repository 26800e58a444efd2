package org.mandat.evidence;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Who sees what of a passage on map, corrections and exports, and who was invited. */
@MandatTests
class MapWallsTests extends CorrectionWorld {

	@Test
	void showsNeighbourMinistryAndPoliceNothing() throws Exception {
		in("gllogoc");
		UUID source = hubSays("T25", 5);
		UUID passage = passages(source).getFirst();
		Sign.Person neighbour = this.sign.in(this.sign.space("xk", "obiliq"), "prevention-coordinator");
		Sign.Person ministry = this.sign.in(this.sign.space("xk", "mia-public-safety"), "desk-officer");
		Walls.as(Reader.system(this.town.id()), () -> this.posts.add("police-station-commander"));
		Sign.Person police = this.sign.in(this.town, "police-station-commander");
		for (Sign.Person stranger : List.of(neighbour, ministry)) {
			assertThat(cell(stranger, "T25")).isZero();
			assertThat(body(stranger, "map.csv")).doesNotContain("\"T25\"");
			show(stranger, "corrections/" + passage).andExpect(status().isNotFound());
			send(stranger, "corrections/" + passage, "verdict", "confirmed", "version", -1)
				.andExpect(status().isNotFound());
		}
		for (String page : List.of("map", "map.csv", "map/gllogoc", "map/gllogoc/T25", "corrections", "needs.csv",
				"codings.xlsx", "sources.json", "loose-ends", "invitations")) {
			show(police, page).andExpect(status().isNotFound());
		}
		assertThat(seen(neighbour.reader(), "evidence.answer")).isZero();
		send(this.officer, "corrections/" + passage, "verdict", "confirmed", "version", -1)
			.andExpect(status().isSeeOther());
		assertThat(seen(this.hub.reader(), "evidence.answer")).isGreaterThan(0);
		assertThat(seen(neighbour.reader(), "evidence.answer")).isZero();
		assertThat(seen(new Reader(this.town.id(), Ids.next(), Ids.next(), false), "evidence.answer")).isZero();
	}

	@Test
	void tellsHeardFromInvitedFromNotYetInvited() throws Exception {
		in("hani-i-elezit");
		String before = body(this.hub, "map?as=list");
		assertThat(before).contains("not yet invited");
		send(this.hub, "invitations", "place", "novo-brdo", "on", "2026-03-04", "event", "Talk <b>in</b> the hall")
			.andExpect(status().isSeeOther());
		send(this.hub, "invitations", "place", "novo-brdo", "on", "2026-03-04", "event", "Talk <b>in</b> the hall")
			.andExpect(status().is(422));
		send(this.hub, "invitations", "place", "atlantis", "on", "2026-03-04", "event", "x")
			.andExpect(status().is(422));
		send(this.hub, "invitations", "place", "novo-brdo", "on", "2999-03-04", "event", "x")
			.andExpect(status().is(422));
		show(this.hub, "map").andExpect(content().string(containsString("invited on 4 Mar 2026")))
			.andExpect(content().string(
					containsString("<span lang=\"sr-Cyrl\">Ново Брдо</span> / <span lang=\"sq\">Novobërdë</span>")));
		show(this.hub, "invitations").andExpect(content().string(containsString("Talk &lt;b&gt;in&lt;/b&gt;")));
	}

}
