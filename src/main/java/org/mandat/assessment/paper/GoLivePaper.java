package org.mandat.assessment.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mandat.assessment.AssessmentPermissions;
import org.mandat.assessment.gate.GateState;
import org.mandat.assessment.gate.GoLive;
import org.mandat.assessment.gate.Point;
import org.mandat.assessment.gate.Shown;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Items;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.paper.PaperKind;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The go-live record: every condition with what shows it, and three lines to sign. Can be
 * printed before all is met; what is missing then stands in it.
 */
@Component
@Order(79)
class GoLivePaper implements PaperKind {

	private final GoLive gate;

	private final Messages messages;

	GoLivePaper(GoLive gate, Messages messages) {
		this.gate = gate;
		this.messages = messages;
	}

	@Override
	public String key() {
		return "go-live";
	}

	@Override
	public String nameKey() {
		return "assessment.paper.golive";
	}

	@Override
	public String permission() {
		return AssessmentPermissions.KEEP;
	}

	@Override
	public Optional<Content> content(PaperKind.Order order) {
		Language language = order.language();
		GateState state = this.gate.state();
		List<Items.Item> levels = new ArrayList<>();
		state.benchmarks()
			.forEach((one) -> levels.add(new Items.Item(mark(state.met(one), language) + " " + one.id(),
					Words.of(one.statement().in(language)), null)));
		List<Items.Item> points = new ArrayList<>();
		for (Point point : state.asked()) {
			Shown shown = state.point(point);
			points.add(new Items.Item(mark(shown != null, language), Words.of(point.words().in(language)),
					(shown == null) ? null : shown.proof().in(language) + ", " + Formats.date(language, shown.on())));
		}
		return Optional.of(new Content(text(language, "assessment.golive.title"), null,
				List.of(state.missing() == 0 ? text(language, "assessment.golive.open")
						: text(language, "assessment.golive.missing", state.missing()),
						text(language, "assessment.golive.lead")),
				List.of(new Section(text(language, "assessment.golive.levels", state.level()),
						List.of(new Items(levels, false))),
						new Section(text(language, "assessment.golive.points"), List.of(new Items(points, true)))),
				state.signers().stream().map((one) -> Words.of(one.words().in(language))).toList(), List.of()));
	}

	private String mark(boolean met, Language language) {
		return text(language, met ? "assessment.golive.met" : "assessment.golive.open.still");
	}

	private String text(Language language, String key, Object... args) {
		return this.messages.text(language, key, args);
	}

}
