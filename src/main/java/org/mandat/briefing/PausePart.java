package org.mandat.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mandat.briefing.StateOfPlay.Block;
import org.mandat.briefing.StateOfPlay.Section;
import org.mandat.briefing.StateOfPlay.Statement;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says first that reminders and clocks stand still, or that public pages stand as they
 * were (G14, G20): nobody is to wonder why nothing is late.
 */
@Component
@Order(5)
class PausePart implements BriefingPart {

	@Override
	public Optional<Section> section(Question question) {
		LocalDate day = question.today();
		List<Block> blocks = new ArrayList<>();
		question.pauses().stream().filter((pause) -> pause.runs(day)).forEach((pause) -> {
			LocalDate until = pause.until();
			blocks.add(new Statement((until == null)
					? question.text("briefing.pause." + pause.kind().stored(), question.date(pause.from()))
					: question.text("briefing.pause." + pause.kind().stored(), question.date(pause.from()),
							question.date(until)),
					null));
		});
		return blocks.isEmpty() ? Optional.empty()
				: Optional.of(new Section("pause", question.text("briefing.pause.title"), false, false, blocks));
	}

}
