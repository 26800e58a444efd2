package org.mandat.council.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mandat.council.CouncilPermissions;
import org.mandat.council.meeting.Meetings;
import org.mandat.council.meeting.Members;
import org.mandat.jurisdiction.Clocks;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.paper.PaperKind;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The register of decisions as a printed list, with the filters of its page; a long one
 * in parts. For the council's own papers: what the public extract leaves out is marked.
 */
@Component
@Order(74)
class RegisterPaper implements PaperKind {

	/** The most that is read and set at once. */
	static final int PART = 500;

	private static final int MOST = 100_000;

	private final Decisions decisions;

	private final Meetings meetings;

	private final Members members;

	private final Messages messages;

	RegisterPaper(Decisions decisions, Meetings meetings, Members members, Messages messages) {
		this.decisions = decisions;
		this.meetings = meetings;
		this.members = members;
		this.messages = messages;
	}

	@Override
	public String key() {
		return "council-register";
	}

	@Override
	public String permission() {
		return CouncilPermissions.READ;
	}

	@Override
	public String nameKey() {
		return "council.paper.register";
	}

	@Override
	public int parts(PaperKind.Order order) {
		int count = this.decisions.count(DecisionFilter.of(order.only()), MOST);
		return Math.max(1, (count + PART - 1) / PART);
	}

	@Override
	public Optional<Content> content(PaperKind.Order order) {
		Language language = order.language();
		DecisionFilter filter = DecisionFilter.of(order.only());
		int count = this.decisions.count(filter, MOST);
		int parts = parts(order);
		if (order.part() > parts) {
			return Optional.empty();
		}
		int behind = (order.part() - 1) * PART;
		List<Decision> rows = this.decisions.part(filter, language, behind, PART);
		List<String> lead = new ArrayList<>(List.of(text(language, "council.paper.register.count", count)));
		if (parts > 1) {
			lead.add(text(language, "council.paper.register.part", order.part(), parts, behind + 1,
					behind + rows.size()));
		}
		long missing = rows.stream().filter((row) -> !row.words().has(language)).count();
		if (missing > 0) {
			lead.add(text(language, "council.paper.untranslated", missing));
		}
		return Optional
			.of(new Content(
					text(language, "council.paper.register"), filters(filter, language), lead, rows
						.isEmpty()
								? List.of()
								: List.of(new Section(text(language, "council.paper.decisions"),
										List.of(grid(rows, language, this.decisions.clocks())))),
					List.of(), List.of()));
	}

	/** What the list was narrowed to, in words; else its day. */
	private String filters(DecisionFilter filter, Language language) {
		List<String> said = new ArrayList<>();
		if (!"all".equals(filter.state())) {
			said.add(text(language, "council.decision.state." + filter.state()));
		}
		if (filter.post() != null) {
			Text name = this.members.owners(this.meetings.today()).get(filter.post());
			said.add((name == null) ? "–" : name.in(language));
		}
		if (filter.year() != null) {
			said.add(filter.year().toString());
		}
		if (!filter.asked().isEmpty()) {
			said.add(filter.asked());
		}
		return said.isEmpty() ? Formats.date(language, this.meetings.today()) : String.join(" · ", said);
	}

	private Grid grid(List<Decision> rows, Language language, Clocks clocks) {
		return new Grid(text(language, "council.decision.list.caption"),
				List.of(new Grid.Column(text(language, "council.decision.column.number"), 8),
						new Grid.Column(text(language, "council.decision.column.what"), 22),
						new Grid.Column(text(language, "council.decision.column.post"), 12),
						new Grid.Column(text(language, "council.decision.column.due"), 9),
						new Grid.Column(text(language, "council.decision.column.state"), 9)),
				rows.stream().map((row) -> row(row, language, clocks)).toList());
	}

	private List<Grid.Cell> row(Decision row, Language language, Clocks clocks) {
		String by = row.by();
		String state = (by != null) ? text(language, "council.decision.state.superseded.by", by)
				: text(language, "council.decision.state." + (row.late(clocks) ? "late" : row.state()));
		return List.of(new Grid.Cell(Words.of(row.label()), Formats.shortDate(language, row.on())),
				new Grid.Cell(
						new Words(row.words().in(language),
								row.words().has(language) ? null : row.words().tags().iterator().next()),
						row.withheld() ? text(language, "council.withheld.yes") : null),
				new Grid.Cell(new Words(row.postName().in(language),
						row.postName().is(language) ? null : row.postName().lang()), null),
				Grid.Cell.of(Formats.shortDate(language, row.due())), Grid.Cell.of(state));
	}

	private String text(Language language, String key, Object... args) {
		return this.messages.text(language, key, args);
	}

}
