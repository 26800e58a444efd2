package org.mandat.mandate.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.mandat.jurisdiction.SpaceDays;
import org.mandat.platform.text.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was agreed locally in the reader's space, and what of it holds today. */
@Service
@Transactional(readOnly = true)
public class AgreementBook {

	/** A pack has some seventy duties; the file has all. */
	private static final int MOST = 2000;

	private final AgreementRepository rows;

	private final SpaceDays days;

	AgreementBook(AgreementRepository rows, SpaceDays days) {
		this.rows = rows;
		this.days = days;
	}

	/** By duty: those that hold today, and those whose day has passed. */
	public Map<String, Agreement> standing(Language language) {
		return this.rows.open(language).stream().collect(Collectors.toMap(Agreement::duty, Function.identity()));
	}

	/** All on a duty: the open one first, then the newest. */
	public List<Agreement> of(String duty, Language language) {
		return this.rows.of(duty, language);
	}

	/** Today, where the space is. */
	public LocalDate today() {
		return this.days.here().today();
	}

	List<Agreement> list(String state, Language language) {
		LocalDate today = today();
		return this.rows.list(language, MOST)
			.stream()
			.filter((one) -> "all".equals(state) || one.standing(today).equals(state))
			.toList();
	}

	Optional<Agreement> find(UUID agreement, Language language) {
		return this.rows.find(agreement, language);
	}

	Optional<Agreement> ofTask(UUID task, Language language) {
		return this.rows.ofTask(task).flatMap((id) -> this.rows.find(id, language));
	}

}
