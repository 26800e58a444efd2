package org.mandat.mandate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.mandat.platform.text.Language;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A space says which of its posts, or which organisation in words, has which part in a
 * duty; beside what the pack says, and of posts, never of their holders.
 */
class AssignmentTests extends AssignmentWorld {

	@Autowired
	Duties duties;

	@Override
	String town() {
		return "klokot";
	}

	@Test
	void assignedItStandsOnThePageOfTheDutyBesideThePack() {
		String what = this.duties.find("xk", "d02").orElseThrow().what().in(new Language("en"));
		assertThat(read(of("d02"), "en")).bodyText().contains("Nobody here has been given a part in this duty yet.");
		assertThat(read(of("d02") + "/assignments/new", "en")).bodyText().contains("Assign a part", what);
		String path = assigned("d02", "accountable", this.mayor.post(), "document", "14/2026");
		assertThat(assign("d02", "consulted", "organisation", "Zeppelin harbour authority")).hasStatus(303);
		assertThat(read(of("d02"), "en")).bodyText()
			.contains("Accountable", "14/2026", "Consulted", "Zeppelin harbour authority", what,
					"The words of the country pack stay beside it.");
		assertThat(read(of("d02"), "sq")).bodyText().contains("Përgjigjet", "Caktuar në këtë komunë");
		assertThat(read(of("d02"), "sr-Cyrl")).bodyText().contains("Одговара");
		assertThat(read(path, "sr-Latn")).bodyText().contains("Odgovara", "14/2026");
		assertThat(this.officer.does(() -> this.search.find("zeppelin harbour", 10))).hasSize(1);
		assertThat(this.officer.does(() -> this.search.find("14/2026", 10))).as("by its document")
			.anyMatch((hit) -> hit.record().equals(id(path)) && "assignment".equals(hit.kind()));
		assertThat(acts(id(path))).containsExactly("mandate.assignment-made");
	}

	@Test
	void whoReplacesTheHolderChangesNothingAndNobodyIsNamed() {
		String path = assigned("d03", "responsible", this.mayor.post());
		String before = body(path);
		Sign.Person next = this.sign.in(this.space, "mayor");
		assertThat(body(path)).isEqualTo(before).doesNotContain("Person " + next.id(), "Person " + this.mayor.id());
		assertThat(this.mvc.get().uri(of("d03")).cookie(next.cookie(), new Cookie("mandat-language", "en")).exchange())
			.hasStatusOk()
			.bodyText()
			.contains("Assigned here")
			.doesNotContain("Assign a part");
	}

	@Test
	void twoCannotBothAnswerForADuty() {
		assigned("d04", "accountable", this.mayor.post());
		assertThat(assign("d04", "accountable", "post", this.officer.post().toString())).hasStatus(422)
			.bodyText()
			.contains("already answers for this duty, and only one can.");
		assertThat(assign("d04", "accountable", "organisation", "Municipal assembly")).hasStatus(422);
		assertThat(assign("d04", "responsible", "post", this.mayor.post().toString()))
			.as("who answers for it may do it too")
			.hasStatus(303);
		assertThat(assign("d04", "informed", "post", this.mayor.post().toString())).hasStatus(422)
			.bodyText()
			.contains("End that first, or choose another.");
		assertThatThrownBy(() -> straight("d04", "accountable", this.officer.post())).as("nor past the product")
			.isInstanceOf(DuplicateKeyException.class);
		assertThatThrownBy(() -> straight("d04", "consulted", this.mayor.post()))
			.isInstanceOf(DuplicateKeyException.class);
	}

	@Test
	void endedWithAReasonItStaysReadableAndAnotherMayAnswerForIt() {
		String path = assigned("d05", "accountable", this.mayor.post());
		assertThat(send(path + "/end", "reason", " ", "version", "0")).hasStatus(422)
			.bodyText()
			.contains("Write why it ends.");
		assertThat(send(path + "/end", "reason", "x".repeat(501), "version", "0")).hasStatus(422)
			.bodyText()
			.contains("The reason may have 500 characters.", "x".repeat(501));
		assertThat(send(path + "/end", "reason", "The assembly decided otherwise.", "version", "0")).hasStatus(303);
		assertThat(read(path, "en")).bodyText()
			.contains("The assembly decided otherwise.", "Ended")
			.doesNotContain("End this part");
		assertThat(send(path + "/end", "reason", "Again.", "version", "0")).as("ended meanwhile")
			.hasStatus(409)
			.bodyText()
			.contains("The assembly decided otherwise.", "Again.");
		assigned("d05", "accountable", this.officer.post());
		assertThat(acts(id(path))).containsExactly("mandate.assignment-made", "mandate.assignment-ended");
	}

	@Test
	void refusesWhatIsUnknownOrNotOfTheSpace() {
		Sign.Person stranger = this.sign.in(this.sign.space("test-valley", "lisna"), "prevention-coordinator");
		for (String post : List.of(UUID.randomUUID().toString(), stranger.post().toString())) {
			assertThat(assign("d06", "informed", "post", post)).hasStatus(422)
				.bodyText()
				.contains("Choose a post of this space.");
		}
		assertThat(assign("d06", "informed")).hasStatus(422)
			.bodyText()
			.contains("Choose a post or write an organisation; one of the two.");
		assertThat(assign("d06", "boss", "organisation", "Library")).hasStatus(422)
			.bodyText()
			.contains("Say which part it is.", "Library");
		assertThat(assign("d06", "informed", "organisation", "Library", "since", TODAY.plusDays(1).toString()))
			.hasStatus(422)
			.bodyText()
			.contains("Give the day since when it holds;", "Library");
		assertThat(assign("d06", "informed", "organisation", "Library", "since", "soon")).hasStatus(422);
		assertThat(assign("d06", "informed", "organisation", "L".repeat(201))).hasStatus(422)
			.bodyText()
			.contains("The organisation may have 200 characters.");
		assertThat(assign("d06", "informed", "organisation", "Library", "document", "9".repeat(121))).hasStatus(422)
			.bodyText()
			.contains("The number of the document may have 120 characters.");
		assertThat(assign("d999", "informed", "organisation", "Library")).hasStatus(404);
		assertThat(read(of("d999") + "/assignments/new", "en")).hasStatus(404);
		assertThat(read(this.home + "mandate/assignments/" + UUID.randomUUID(), "en")).hasStatus(404);
	}

	@Test
	void whoMayOnlyReadSeesItAndOtherSpacesDoNot() {
		String path = assigned("d07", "consulted", this.mayor.post());
		assertThat(this.mvc.get().uri(path).cookie(this.mayor.cookie()).exchange()).hasStatusOk();
		assertThat(this.mvc.get().uri(of("d07") + "/assignments/new").cookie(this.mayor.cookie()).exchange())
			.hasStatus(404);
		assertThat(as(this.mayor, path + "/end", "reason", "No.", "version", "0")).hasStatus(404);
		assertThat(as(this.mayor, of("d07") + "/assignments", "part", "informed", "organisation", "Library", "since",
				TODAY.toString()))
			.hasStatus(404);
		Sign.Person stranger = this.sign.in(this.sign.space("test-valley", "lisna"), "prevention-coordinator");
		assertThat(this.mvc.get().uri(path).cookie(stranger.cookie()).exchange()).hasStatus(404);
		assertThat(this.mvc.get()
			.uri("/s/" + stranger.space().slug() + "/mandate/assignments/" + id(path))
			.cookie(stranger.cookie())
			.exchange()).as("not under one's own address either").hasStatus(404);
	}

	@Test
	void hostileWordsAreWords() {
		assertThat(assign("d08", "informed", "organisation", "<mandatx a='\"'>", "document", "=2+2<mandatx>"))
			.hasStatus(303);
		String path = path("d08", "informed");
		assertThat(send(path + "/end", "reason", "<mandatx>", "version", "0")).hasStatus(303);
		for (String shown : List.of(of("d08"), path)) {
			assertThat(read(shown, "en")).bodyText().contains("&lt;mandatx").doesNotContain("<mandatx");
		}
	}

	private String body(String path) {
		String all = new String(read(path, "en").getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
		return all.substring(all.indexOf("<dl class=\"facts"), all.indexOf("</dl>"));
	}

	private List<String> acts(UUID record) {
		return this.owner.sql()
			.sql("select act from platform.audit_entry where space_id = ? and record_id = ? order by seq")
			.params(this.space.id(), record)
			.query(String.class)
			.list();
	}

	private void straight(String duty, String part, UUID post) {
		this.owner.sql()
			.sql("insert into mandate.assignment (space_id, id, duty, part, post_id, since_on) values (?, ?, ?, ?, ?, ?)")
			.params(this.space.id(), UUID.randomUUID(), duty, part, post, TODAY)
			.update();
	}

}
