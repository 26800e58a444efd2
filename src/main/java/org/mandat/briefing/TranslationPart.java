package org.mandat.briefing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.mandat.briefing.StateOfPlay.Section;
import org.mandat.briefing.StateOfPlay.Statement;
import org.mandat.platform.security.Role;
import org.mandat.translation.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * How many texts say in one official language what another does not say any more, for who
 * runs the work. What is only missing is not counted (G15).
 */
@Component
@Order(65)
class TranslationPart implements BriefingPart {

	private static final Set<String> FOR = Set.of(Role.COORDINATOR.packName(), Role.DESK.packName(),
			Role.HUB.packName());

	private final Texts texts;

	TranslationPart(Texts texts) {
		this.texts = texts;
	}

	@Override
	public Optional<Section> section(Question question) {
		if (FOR.stream().noneMatch(question.post()::has)) {
			return Optional.empty();
		}
		int behind = this.texts.behind(question.passages());
		return (behind == 0) ? Optional.empty()
				: Optional.of(new Section("translations", question.text("briefing.translations.title"), true, false,
						List.of(new Statement(question.text("briefing.translations.behind", behind),
								question.url("translation/texts?state=behind")))));
	}

}
