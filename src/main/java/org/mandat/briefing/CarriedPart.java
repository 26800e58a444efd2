package org.mandat.briefing;

import java.util.List;
import java.util.Optional;

import org.mandat.briefing.StateOfPlay.Section;
import org.mandat.briefing.StateOfPlay.Statement;
import org.mandat.work.Tasks;
import org.mandat.work.Tasks.Carried;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What has been carried out since the turn of the year; says what waits without blame
 * (ground rule G14).
 */
@Component
@Order(35)
class CarriedPart implements BriefingPart {

	private final Tasks tasks;

	CarriedPart(Tasks tasks) {
		this.tasks = tasks;
	}

	@Override
	public Optional<Section> section(Question question) {
		Carried carried = question.work(this.tasks).carried();
		if (carried.done() + carried.open() == 0) {
			return Optional.empty();
		}
		return Optional.of(new Section("carried", question.text("briefing.carried.title"), true, false,
				List.of(new Statement(question.text("briefing.carried.sentence", carried.done(), carried.open()),
						question.url("work/tasks?state=done")))));
	}

}
