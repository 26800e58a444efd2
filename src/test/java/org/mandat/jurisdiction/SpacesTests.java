package org.mandat.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Opening a space for a place of a pack, on the real database. */
@MandatTests
class SpacesTests {

	@Autowired
	private Spaces spaces;

	@Autowired
	private Posts posts;

	@Autowired
	private Sign sign;

	@Autowired
	private SearchIndex search;

	@Autowired
	private OwnerDatabase owner;

	@Test
	void opensASpaceWithItsPostsInTheLanguagesOfThePack() {
		Space space = this.sign.space("test-valley", "lisna");
		assertThat(space.id()).isEqualTo(Ids.ofKey("test-valley", "lisna"));
		assertThat(space.languages()).containsExactly("tr", "sq", "sr-Cyrl");
		List<PostView> all = Walls.as(Reader.system(space.id()), () -> this.posts.on(LocalDate.of(2026, 11, 22)));
		assertThat(all).extracting(PostView::kind)
			.startsWith("mayor", "prevention-coordinator", "administrator")
			.doesNotContain("civil-society", "hub-coordinator");
		assertThat(all.getFirst().name().in(new Language("tr"))).isEqualTo("Belediye Başkanı");
		assertThat(all.getFirst().name().in(new Language("sr-Latn"))).isEqualTo("Predsednik opštine");
		assertThat(all.stream().filter((post) -> "police-commander".equals(post.kind())))
			.allMatch((post) -> !post.passages());
	}

	@Test
	void keepsTheOrganisationsOfTheMandateRegister() {
		Space space = this.sign.space("test-valley", "gurra");
		assertThat(this.owner.sql()
			.sql("select actor from jurisdiction.organisation where space_id = ? order by 1")
			.param(space.id())
			.query(String.class)
			.list()).containsExactly("police-station", "safety-council");
	}

	@Test
	void opensASpaceOnceOnly() {
		this.sign.space("test-valley", "gurra");
		assertThat(this.spaces.open("test-valley", "gurra"))
			.isEqualTo(new Outcome.Refused<>(Refusal.of("jurisdiction.space.refused.opened", "gurra")));
	}

	@Test
	void refusesAPlaceOrAPackThatIsNotThere() {
		assertThat(this.spaces.open("test-valley", "atlantis")).isEqualTo(
				new Outcome.Refused<>(Refusal.of("jurisdiction.space.refused.noPlace", "atlantis", "test-valley")));
		assertThat(this.spaces.open("practice", "gurra")).isInstanceOf(Outcome.Refused.class);
	}

	@Test
	void letsPostsBeFoundBySearchInTheirOwnSpaceOnly() {
		Space space = this.sign.space("test-valley", "gurra");
		Space other = this.sign.space("test-valley", "breza");
		List<SearchIndex.Hit> hits = Walls.as(Reader.system(space.id()), () -> this.search.find("onleme koord", 10));
		assertThat(hits).extracting(SearchIndex.Hit::title).containsExactly("Önleme koordinatörü");
		assertThat(hits.getFirst().url()).startsWith("/s/gurra/posts/");
		assertThat(Walls.as(Reader.system(other.id()), () -> this.search.find("onleme koord", 10)))
			.allMatch((hit) -> hit.url().startsWith("/s/breza/"));
	}

	@Test
	void writesTheOpeningIntoTheAuditTrail() {
		Space space = this.sign.space("test-valley", "gurra");
		assertThat(this.owner.sql()
			.sql("select act from platform.audit_entry where space_id = ?")
			.param(space.id())
			.query(String.class)
			.list()).contains("space.opened", "post.added");
	}

}
