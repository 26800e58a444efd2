package org.mandat.journey;

import java.time.LocalDate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import org.mandat.platform.text.Formats;

/** What a hand does again and again on the pages of the council. */
final class CouncilHand {

	private static final LocalDate TODAY = LocalDate.now(Formats.ZONE);

	private CouncilHand() {
	}

	/** A meeting of today, prepared with all ready lines. */
	static String prepared(Visitor officer, String meetings, String at) {
		return officer.opens(meetings)
			.follows("council.meeting.list.new")
			.types("council.meeting.form.on", TODAY.toString())
			.types("council.meeting.form.at", at)
			.types("council.meeting.form.place", "Salla e Kuvendit")
			.presses("council.meeting.form.make")
			.reads("council.agenda.title").page.url();
	}

	static Visitor circulates(Visitor officer) {
		return officer.follows("council.circulate.link").presses("council.circulate.go");
	}

	/** Says of the first post that is not there that it, or its deputy, is. */
	static void comes(Visitor officer, String how) {
		officer.page.locator("button[value^='" + how + "-']").first().click();
		officer.looks();
	}

	/** Begins the item whose turn it is. */
	static void begins(Visitor officer) {
		officer.page.locator("#course .buttons button[value=next]").click();
		officer.looks();
	}

	static void decides(Visitor officer, String what, int days) {
		officer.page.locator("main [name=what1]").fill(what);
		officer.page.locator("main select[name=post1]").selectOption(new SelectOption().setIndex(2));
		officer.page.locator("main [name=due1]").fill(TODAY.plusDays(days).toString());
	}

	static void votes(Visitor officer, int inFavour, int against, int abstained) {
		Locator votes = officer.page.locator(".course__votes");
		if (votes.getAttribute("open") == null) {
			votes.locator("summary").click();
		}
		votes.locator("input").nth(0).fill(String.valueOf(inFavour));
		votes.locator("input").nth(1).fill(String.valueOf(against));
		votes.locator("input").nth(2).fill(String.valueOf(abstained));
	}

	/** The number of the newest decision, as the register shows it. */
	static String newest(Visitor officer, String decisions) {
		String here = officer.page.url();
		officer.opens(decisions);
		String label = officer.page.locator("tbody th").first().innerText().strip();
		officer.opens(here);
		return label;
	}

	/** The number of a decision, as its page shows it. */
	static String label(Visitor officer, String decision) {
		String here = officer.page.url();
		officer.opens(decision);
		String label = officer.page.locator(".breadcrumb [aria-current]").innerText().strip();
		officer.opens(here);
		return label;
	}

}
