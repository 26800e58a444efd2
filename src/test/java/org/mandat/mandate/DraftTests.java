package org.mandat.mandate;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.world.Sign;

import static org.assertj.core.api.Assertions.assertThat;

/** Papers from the register: filled once, in each language, offered where they help. */
class DraftTests extends DraftWorld {

	@Test
	void anAuthorisationIsFilledFromPostsHoldersAndDutiesInEveryLanguage() {
		String draft = drawUp("acting", "post", this.mayor.toString(), "other", this.officer.post().toString(), "from",
				"2026-12-01", "until", "2026-12-31");
		assertThat(read(draft, "en")).bodyText()
			.contains("Model text, not read by a lawyer.", "Authorisation to act for the post: Mayor",
					"Name of the person who acts: " + holder(), "From 1 December 2026 to 31 December 2026",
					"Chairs the Municipal Community Safety Council", "text not seen; source");
		assertThat(read(draft, "sq")).bodyText().contains("Autorizim për ushtrimin e detyrës", "Kryetari i Komunës");
		assertThat(read(draft, "sr-Cyrl")).bodyText().contains("Овлашћење за вршење дужности");
		assertThat(read(draft, "sr-Latn")).bodyText().contains("Ovlašćenje za vršenje dužnosti").doesNotContain("Овл");
		assertThat(read(this.home + "papers/register-paper?of=" + id(draft), "sq")).bodyText()
			.contains("Tekst model, i palexuar nga jurist.", "Autorizim për ushtrimin e detyrës");
		assertThat(this.officer.does(() -> this.search.find("Authorisation", 500)))
			.anyMatch((hit) -> hit.record().equals(id(draft)));
		String chair = drawUp("chair", "post", this.mayor.toString(), "duty", "d02");
		assertThat(read(chair, "en")).bodyText()
			.contains("Chairs the Municipal Community Safety Council", "______________________", "It is no condition");
	}

	@Test
	void theOtherModelsAreFilledTooAndNameWhatIsNotKnown() {
		String sharing = drawUp("sharing", "partner", "csw", "partner", "med", "duty", "d40");
		assertThat(read(sharing, "en")).bodyText()
			.contains("Centre for Social Work", "What is never shared", "names and other marks of private people");
		String regulation = drawUp("regulation", "hours", "12", "money", "9000", "duty", "d23");
		assertThat(read(regulation, "en")).bodyText()
			.contains("hours of work in a month: 12", "euro in a year, from the municipal budget: 9,000",
					"this system proposes none");
		String joint = drawUp("joint", "partner", "prizren", "partner", "gjilan");
		assertThat(read(joint, "en")).bodyText()
			.contains("Prizren", "Chairs or leads a prevention body", "no act was found that assigns it");
		assertThat(read(this.home + "papers/register-paper?of=" + id(joint), "en")).bodyText()
			.contains("Joint letter of several municipalities", "Prizren");
	}

	@Test
	void refusesWhatCannotBeMeant() {
		String to = this.home + "mandate/drafts/new/";
		assertThat(send(to + "acting")).hasStatus(422).bodyText().contains("Choose the post.");
		assertThat(send(to + "acting", "post", UUID.randomUUID().toString())).hasStatus(422)
			.bodyText()
			.contains("Choose the post.");
		assertThat(send(to + "acting", "post", this.mayor.toString(), "other", this.mayor.toString())).hasStatus(422)
			.bodyText()
			.contains("Choose another post");
		assertThat(send(to + "acting", "post", this.mayor.toString(), "from", "2026-12-02", "until", "2026-12-01"))
			.hasStatus(422)
			.bodyText()
			.contains("The last day is before the first");
		assertThat(send(to + "joint")).hasStatus(422).bodyText().contains("Choose at least one");
		assertThat(send(to + "joint", "partner", "atlantis")).hasStatus(422);
		assertThat(send(to + "regulation", "hours", "0")).hasStatus(422).bodyText().contains("whole hours from 1");
		assertThat(send(to + "regulation", "money", "many")).hasStatus(422);
		assertThat(send(to + "regulation", "duty", "d999")).hasStatus(422).bodyText().contains("one of the duties");
		assertThat(send(to + "nonsense")).hasStatus(404);
		String draft = acting();
		assertThat(write(draft, "en", number(draft, "en"), "title", "")).hasStatus(422).bodyText().contains("a title");
		assertThat(write(draft, "en", number(draft, "en"), "end", "x".repeat(4001))).hasStatus(422)
			.bodyText()
			.contains("4,000 characters");
		assertThat(write(draft, "xx", 0)).hasStatus(404);
	}

	@Test
	void gapsAndDutiesOfferTheFittingPaper() {
		assertThat(read(this.home + "mandate/gaps", "en")).bodyText()
			.contains("mandate/drafts/new/regulation", "mandate/drafts/new/joint", "mandate/drafts/new/acting");
		assertThat(read(this.home + "mandate/duties/d03", "en")).bodyText()
			.contains("mandate/drafts/new/regulation?duty=d03");
		assertThat(read(this.home + "mandate/duties/d02", "en")).bodyText()
			.contains("mandate/drafts/new/chair?duty=d02");
		assertThat(read(this.home + "mandate/drafts/new/chair?duty=d02", "en")).bodyText()
			.containsPattern("value=\"" + this.mayor + "\" selected");
	}

	@Test
	void theListHasFilterAndFilesAndSaysPostsAndNoNames() {
		String draft = acting();
		String dropped = acting();
		assertThat(send(dropped + "/dropping", "seen", last(dropped))).hasStatus(303);
		assertThat(read(draft, "en")).bodyText().contains("papers/register-paper?of=");
		assertThat(read(dropped, "en")).bodyText().contains("given up").doesNotContain("papers/register-paper?of=");
		assertThat(read(this.home + "papers/register-paper?of=" + id(dropped), "en")).hasStatus(404);
		assertThat(this.officer.does(() -> this.search.find("Authorisation", 500)))
			.noneMatch((hit) -> hit.record().equals(id(dropped)));
		assertThat(read(this.home + "mandate/drafts?state=dropped", "en")).bodyText()
			.contains(id(dropped).toString())
			.doesNotContain(id(draft).toString());
		assertThat(read(this.home + "mandate/drafts", "sr-Latn")).bodyText().contains("Dokumenti iz registra");
		assertThat(text(read(this.home + "mandate/drafts.csv?state=open", "en")))
			.contains("Authorisation of an acting officer", "Mayor")
			.doesNotContain(holder());
		assertThat(read(this.home + "mandate/drafts.xlsx", "en")).hasStatusOk();
		assertThat(text(read(this.home + "papers/register-paper/file?of=" + id(draft) + "&format=text", "en")))
			.contains("Mayor")
			.doesNotContain(holder());
		for (String format : List.of("pdf", "docx")) {
			assertThat(
					read(this.home + "papers/register-paper/file?of=" + id(draft) + "&lang=all&format=" + format, "en"))
				.hasStatusOk();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "title", "basis", "who", "what", "days", "handover", "end", "further" })
	void hostileWordsAreWordsInEachField(String part) {
		String draft = acting();
		String hostile = "=1+1<mandatx a='\"'> {0} ${7*7} \u202Eevil\u202C \uD83D\uDE00";
		assertThat(write(draft, "en", number(draft, "en"), part, hostile)).hasStatus(303);
		String paper = this.home + "papers/register-paper";
		for (String path : List.of(draft, draft + "/texts/en", draft + "/versions/" + number(draft, "en"),
				this.home + "mandate/drafts", paper + "?of=" + id(draft), draft + "/versions/1")) {
			assertThat(read(path, "en")).as(path).hasStatusOk().bodyText().doesNotContain("<mandatx");
		}
		assertThat(read(draft, "en")).bodyText().contains("&lt;mandatx");
		assertThat(text(read(this.home + "mandate/drafts.csv", "en"))).doesNotContain("\"=1+1");
		assertThat(read(paper + "/file?of=" + id(draft) + "&lang=all&format=pdf", "en")).hasStatusOk();
	}

	@Test
	void whoMayOnlyReadChangesNothingAndOthersSeeNothing() {
		String draft = acting();
		Sign.Person mayor = this.sign.in(this.space, "mayor");
		assertThat(this.mvc.get().uri(draft).cookie(mayor.cookie()).exchange()).hasStatusOk()
			.bodyText()
			.doesNotContain("/texts/en");
		for (String path : List.of(draft + "/number", draft + "/dropping", draft + "/replacement", draft + "/texts/en",
				draft + "/reopening", this.home + "mandate/drafts/new/acting")) {
			assertThat(as(mayor, path, "seen", "1", "title", "No.")).as(path).hasStatus(404);
		}
		assertThat(this.mvc.get().uri(this.home + "mandate/drafts/new/acting").cookie(mayor.cookie()).exchange())
			.hasStatus(404);
		Sign.Person stranger = this.sign.in(this.sign.space("test-valley", "lisna"), "prevention-coordinator");
		String elsewhere = "/s/" + stranger.space().slug() + "/";
		for (String path : List.of(draft, elsewhere + "mandate/drafts/" + id(draft),
				elsewhere + "papers/register-paper?of=" + id(draft),
				elsewhere + "mandate/drafts/" + id(draft) + "/versions/1")) {
			assertThat(this.mvc.get().uri(path).cookie(stranger.cookie()).exchange()).as(path).hasStatus(404);
		}
		assertThat(as(stranger, elsewhere + "mandate/drafts/" + id(draft) + "/number", "seen", "3")).hasStatus(404);
	}

}
