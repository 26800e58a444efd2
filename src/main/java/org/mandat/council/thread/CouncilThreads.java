package org.mandat.council.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.council.decision.Decision;
import org.mandat.council.decision.Decisions;
import org.mandat.council.decision.Particulars;
import org.mandat.council.meeting.Item;
import org.mandat.council.meeting.Meetings;
import org.mandat.council.thread.ThreadRepository.About;
import org.mandat.evidence.Needs;
import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.Duties;
import org.mandat.platform.text.Text;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Threads;
import org.mandat.platform.web.Threads.Bead;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The thread through the council. A need is named only to a reader who may see needs
 * (ground rule G5).
 */
@Component
@Transactional(readOnly = true)
public class CouncilThreads implements Threads.Source {

	private final ThreadRepository rows;

	private final Meetings meetings;

	private final Decisions decisions;

	private final Needs needs;

	private final Duties duties;

	private final Spaces spaces;

	CouncilThreads(ThreadRepository rows, Meetings meetings, Decisions decisions, Needs needs, Duties duties,
			Spaces spaces) {
		this.rows = rows;
		this.meetings = meetings;
		this.decisions = decisions;
		this.needs = needs;
		this.duties = duties;
		this.spaces = spaces;
	}

	@Override
	public List<Bead> from(String kind, List<String> keys, Page page) {
		List<Bead> beads = new ArrayList<>();
		switch (kind) {
			case "need", "duty" -> {
				this.rows.items(kind, keys).forEach((id) -> item(id, page).ifPresent(beads::add));
				this.rows.decisions(kind, keys).forEach((id) -> decision(id, page, beads));
			}
			case "task" ->
				this.rows.ofTask(UUID.fromString(keys.getFirst())).ifPresent((id) -> decision(id, page, beads));
			default -> {
			}
		}
		return beads;
	}

	/** The thread of a decision: on what it stands, the item, itself, its task. */
	public List<Bead> of(Decision decision, Particulars kept, Page page) {
		List<Bead> beads = new ArrayList<>();
		About under = (kept.item() == null) ? new About(null, null)
				: this.rows.about(kept.item()).orElse(new About(null, null));
		before(new About((kept.need() == null) ? under.need() : kept.need(),
				(kept.duty() == null) ? under.duty() : kept.duty()), page, beads);
		if (kept.item() != null) {
			item(kept.item(), page).ifPresent(beads::add);
		}
		beads.add(bead(decision, page, null));
		beads.add(new Bead(page.text("council.thread.task"), page.in(decision.postName()),
				page.langOf(decision.postName()), page.text("council.thread.task.state." + decision.state()),
				page.url("work", "tasks", decision.task()), false));
		if (kept.proof() == null) {
			beads.add(new Bead(page.text("council.thread.proof"), page.text("council.thread.proof.none"), null, null,
					null, true));
		}
		else {
			beads.add(new Bead(page.text("council.thread.proof"), page.in(kept.proof()), page.langOf(kept.proof()),
					null, null, false));
		}
		return beads;
	}

	/** The thread of an item: what it is about, itself, what was decided under it. */
	public List<Bead> of(Item item, Page page) {
		List<Bead> beads = new ArrayList<>();
		this.rows.about(item.id()).ifPresent((about) -> before(about, page, beads));
		List<UUID> taken = this.rows.under(item.id());
		if (beads.isEmpty() && taken.isEmpty()) {
			return beads;
		}
		beads.add(new Bead(page.text("council.thread.item"), page.in(item.words()), page.langOf(item.words()), null,
				null, false));
		taken.forEach((id) -> decision(id, page, beads));
		return beads;
	}

	private void before(About about, Page page, List<Bead> beads) {
		String need = about.need();
		if (need != null) {
			this.needs.ofKind(need)
				.ifPresent((found) -> beads
					.add(bead(page, "council.thread.need", found.said(), page.url("evidence", "needs", found.kind()))));
		}
		String duty = about.duty();
		if (duty != null) {
			String pack = this.spaces.byId(page.actor().space().id()).orElseThrow().pack();
			this.duties.find(pack, duty)
				.ifPresent((found) -> beads
					.add(bead(page, "council.thread.duty", found.what(), page.url("mandate", "duties", found.id()))));
		}
	}

	private static Bead bead(Page page, String kind, Text what, String href) {
		return new Bead(page.text(kind), page.in(what), page.langOf(what), null, href, false);
	}

	private Optional<Bead> item(UUID id, Page page) {
		return this.meetings.agendaItem(id)
			.map((item) -> new Bead(page.text("council.thread.item"), page.in(item.words()), page.langOf(item.words()),
					null, page.url("council", "items", id), false));
	}

	private void decision(UUID id, Page page, List<Bead> beads) {
		this.decisions.find(id, page.language())
			.ifPresent((found) -> beads.add(bead(found, page, page.url("council", "decisions", id))));
	}

	private static Bead bead(Decision decision, Page page, @Nullable String href) {
		return new Bead(page.text("council.decision.title", decision.label()), page.in(decision.words()),
				page.langOf(decision.words()), page.text("council.decision.state." + decision.state()), href, false);
	}

}
