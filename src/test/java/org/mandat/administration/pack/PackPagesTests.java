package org.mandat.administration.pack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * A space that stands on an older edition of its packs: what it sees, takes over and
 * keeps.
 */
@MandatTests
class PackPagesTests {

	private static final Cookie ENGLISH = new Cookie("mandat-language", "en");

	private static final String OLDER = "0".repeat(64);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private Editions editions;

	@Autowired
	private EditionRows rows;

	private Space space;

	private Sign.Person admin;

	@BeforeEach
	void standsOnAnOlderEdition() {
		this.space = this.sign.space("test-valley", "luka");
		this.admin = this.sign.in(this.space, "administrator");
		Edition now = this.editions.current("test-valley");
		Map<String, PackItem> items = new TreeMap<>(now.items());
		items.remove("posts/education");
		PackItem mayor = now.items().get("posts/mayor");
		items.put("posts/mayor", new PackItem("posts", "mayor", "f".repeat(64),
				mayor.body().replace("\"Mayor\"", "\"Head of the <municipality>\"")));
		items.put("posts/scribe",
				new PackItem("posts", "scribe", "e".repeat(64), "{\"kind\":\"scribe\",\"name\":{\"en\":\"Scribe\"}}"));
		this.admin.does(() -> {
			this.owner.transactions().executeWithoutResult((status) -> {
				this.rows.keep(now);
				update("insert into administration.pack_edition (pack, digest, version) values ('test-valley', ?, '0.0.9')"
						+ " on conflict do nothing", OLDER);
				update("delete from administration.pack_item where edition = ?", OLDER);
				items.values()
					.forEach((item) -> update(
							"insert into administration.pack_item (pack, edition, kind, key, digest, body) values"
									+ " ('test-valley', ?, ?, ?, ?, ?)",
							OLDER, item.kind(), item.key(), item.digest(), item.body()));
				update("delete from administration.pack_item_taken where space_id = ?", this.space.id());
				update("delete from administration.pack_standing where space_id = ?", this.space.id());
				update("insert into administration.pack_standing (space_id, pack, edition) values (?, 'test-valley', ?)",
						this.space.id(), OLDER);
				update("update jurisdiction.post_text set name = 'Our mayor' where space_id = ? and lang = 'en' and post_id ="
						+ " (select id from jurisdiction.post where space_id = ? and kind = 'mayor')", this.space.id(),
						this.space.id());
			});
			return Boolean.TRUE;
		});
	}

	@Test
	void saysWhatANewerVersionChangesAndWhatItTouches() {
		String page = body();
		assertThat(page).contains("0.0.9", "Added: 1. Changed: 1. Removed: 1. Of these touch something of your own: 1.",
				"posts/education", "posts/scribe", "Head of the &lt;municipality&gt;", "Our mayor",
				"Touches something of your own");
		assertThat(page).doesNotContain("<municipality>");
	}

	@Test
	void takesOneItemOverAndThenAll() {
		assertThat(take(Map.of("item", "posts/education"))).hasStatus(303);
		assertThat(body()).contains("Added: 0. Changed: 1. Removed: 1.").contains("0.0.9");
		assertThat(take(Map.of("item", "posts/scribe"))).hasStatus(303);
		assertThat(body()).contains("Added: 0. Changed: 1. Removed: 0.");
		assertThat(take(Map.of("all", "yes"))).hasStatus(303);
		assertThat(body()).doesNotContain("0.0.9").contains("Nothing wants a look");
		assertThat(this.owner.sql()
			.sql("select act from platform.audit_entry where space_id = ? and act like 'administration.pack%' order by id")
			.param(this.space.id())
			.query(String.class)
			.list())
			.endsWith("administration.pack-item-taken", "administration.pack-item-taken", "administration.pack-taken");
		assertThat(this.owner.sql()
			.sql("select taken_by from administration.pack_standing where space_id = ? and pack = 'test-valley'")
			.param(this.space.id())
			.query(UUID.class)
			.single()).isEqualTo(this.admin.tenure());
	}

	@Test
	void refusesWhatIsNoChangeAnyMore() {
		assertThat(take(Map.of())).hasStatus(422).bodyText().contains("No item was chosen");
		assertThat(take(Map.of("item", "posts/mayor", "shown", OLDER))).hasStatus(409)
			.bodyText()
			.contains("Mandat was updated while");
		assertThat(take(Map.of("item", "posts/administrator"))).hasStatus(409);
		assertThat(body()).contains("Added: 1. Changed: 1. Removed: 1.");
	}

	@Test
	void isNotThereForOthersAndChangesNoOtherSpace() {
		Sign.Person member = this.sign.in(this.space, "police-commander");
		assertThat(this.mvc.get().uri(address()).cookie(member.cookie())).hasStatus(404);
		Space other = this.sign.space("test-valley", "iliri");
		Sign.Person neighbour = this.sign.in(other, "prevention-coordinator");
		assertThat(take(Map.of("all", "yes"))).hasStatus(303);
		assertThat(
				this.mvc.get().uri("/s/" + other.slug() + "/administration/packs").cookie(neighbour.cookie(), ENGLISH))
			.hasStatusOk()
			.bodyText()
			.contains("Nothing wants a look");
		assertThat(this.mvc.get().uri(address()).cookie(neighbour.cookie())).hasStatus(404);
	}

	@Test
	void findsEveryListOfTheRealPacks() {
		Map<String, Edition> all = new TreeMap<>();
		this.editions.all().forEach((edition) -> all.put(edition.pack(), edition));
		Edition country = all.getOrDefault("xk", new Edition("", "", "", Map.of()));
		Edition practice = all.getOrDefault("practice", country);
		assertThat(country.items().keySet()).contains("duties/d01", "holidays/new-year", "posts/mayor", "places/decan",
				"guides/mayor", "instruments/const");
		assertThat(practice.items().keySet()).contains("themes/T01", "terms/state-of-play", "guides/mayor",
				"measures/M01", "sources/SCN-KS23");
		assertThat(Differences.between(country, country, List.of(), new org.mandat.platform.text.Language("en")))
			.isEmpty();
	}

	private void update(String sql, Object... params) {
		this.owner.sql().sql(sql).params(params).update();
	}

	private String address() {
		return "/s/" + this.space.slug() + "/administration/packs";
	}

	private String body() {
		MvcTestResult page = this.mvc.get().uri(address()).cookie(this.admin.cookie(), ENGLISH).exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

	private MvcTestResult take(Map<String, String> fields) {
		MockHttpServletRequestBuilder request = post(address() + "/test-valley/taking").with(csrf())
			.cookie(this.admin.cookie(), ENGLISH)
			.param("_form", UUID.randomUUID().toString());
		Map<String, String> all = new TreeMap<>(fields);
		all.putIfAbsent("shown", this.editions.current("test-valley").digest());
		all.forEach(request::param);
		return this.mvc.perform(request);
	}

}
