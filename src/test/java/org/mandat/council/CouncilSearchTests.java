package org.mandat.council;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.world.Sign;

import static org.assertj.core.api.Assertions.assertThat;

/** What of the council is found in the search of its space, and by whom not. */
class CouncilSearchTests extends CouncilWorld {

	@Override
	@BeforeEach
	void office() {
		in("xk", "mamusha");
	}

	@Test
	void findsItemsInEveryLanguageOfTheirWords() {
		String meeting = meeting(TODAY.plusDays(5), "phrase", "1", "fresh", "Lanterns at the old mill");
		UUID own = items(meeting).getLast();
		assertThat(hits("lanterns mill")).containsExactly("council-item " + own);
		assertThat(hits("Hapja, kuorumi")).as("a ready line in its other languages")
			.contains("council-item " + items(meeting).getFirst());
		assertThat(hits("Отварање, кворум")).contains("council-item " + items(meeting).getFirst());
		assertThat(read("/s/" + this.space.slug() + "/search?q=lanterns", "en")).bodyText()
			.contains("Agenda item", "Lanterns at the old mill");
		assertThat(send(item(own), "words", "Candles at the old mill", "kind", "note", "version", "0")).hasStatus(303);
		assertThat(hits("lanterns mill")).isEmpty();
		assertThat(hits("candles mill")).hasSize(1);
		assertThat(send(item(own) + "/removal")).hasStatus(303);
		assertThat(hits("candles mill")).isEmpty();
	}

	@Test
	void findsNothingThatIsWithheldAndNothingBehindAnotherWall() {
		String meeting = meeting(TODAY.plusDays(6), "phrase", "1");
		assertThat(send(meeting + "/items", "words", "Shelter on Quince street", "kind", "note", "withheld", "true"))
			.hasStatus(303);
		UUID item = items(meeting).getLast();
		Sign.Person member = this.sign.in(this.space, "education");
		assertThat(hits("quince")).isEmpty();
		assertThat(hits(member, "quince")).isEmpty();
		assertThat(send(item(item), "words", "Shelter on Quince street", "kind", "note", "version", version(item)))
			.hasStatus(303);
		assertThat(hits(member, "quince")).containsExactly("council-item " + item);
		Sign.Person stranger = this.sign.in(this.sign.space("xk", "strpce"), "prevention-coordinator");
		assertThat(hits(stranger, "quince")).isEmpty();
		assertThat(send(item(item), "words", "Shelter on Quince street", "kind", "note", "withheld", "true", "version",
				version(item)))
			.hasStatus(303);
		assertThat(hits(member, "quince")).as("withheld from now on").isEmpty();
		assertThat(hits("quince")).isEmpty();
	}

	@Test
	void findsMinutesOnceTheyAreCirculatedWithoutWhatIsWithheld() {
		String meeting = meeting(TODAY, "fresh", "Benches by the river");
		assertThat(send(meeting + "/record", "version", "0", "close", "true", "what1", "Varnish the benches", "post1",
				this.officer.post().toString(), "due1", TODAY.plusDays(9).toString(), "what2", "Hide the juniper",
				"post2", this.officer.post().toString(), "due2", TODAY.plusDays(9).toString(), "withheld2", "true"))
			.hasStatus(303);
		assertThat(hits("varnish")).allMatch((hit) -> hit.startsWith("decision ") || hit.startsWith("task "));
		assertThat(hits("juniper")).as("only the task of its post").allMatch((hit) -> hit.startsWith("task "));
		assertThat(send(meeting + "/circulation")).hasStatus(303);
		assertThat(hits("varnish")).contains("minutes " + id(meeting));
		assertThat(hits("juniper")).allMatch((hit) -> hit.startsWith("task "));
		assertThat(send(meeting + "/reopening", "reason", "A line is missing", "version", version(meeting)))
			.hasStatus(303);
		assertThat(hits("varnish")).doesNotContain("minutes " + id(meeting));
	}

	private List<String> hits(String words) {
		return hits(this.officer, words);
	}

	private List<String> hits(Sign.Person who, String words) {
		return who.does(() -> this.search.find(words, 50))
			.stream()
			.map((hit) -> hit.kind() + " " + hit.record())
			.distinct()
			.toList();
	}

	private String item(UUID item) {
		return this.home + "council/items/" + item;
	}

	private String version(UUID item) {
		return this.owner.sql()
			.sql("select version from council.item where space_id = ? and id = ?")
			.params(this.space.id(), item)
			.query(Long.class)
			.single()
			.toString();
	}

}
