package org.mandat.mandate.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.jurisdiction.SpaceDays;
import org.mandat.platform.text.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has which part in the duties of the reader's space. */
@Service
@Transactional(readOnly = true)
public class AssignmentBook {

	private final AssignmentRepository rows;

	private final SpaceDays days;

	AssignmentBook(AssignmentRepository rows, SpaceDays days) {
		this.rows = rows;
		this.days = days;
	}

	/** All that nobody ended, by duty, part and name. */
	public List<Assignment> open(Language language) {
		return this.rows.open(language);
	}

	/** All on a duty: the open ones by part, then those that ended, the newest first. */
	public List<Assignment> of(String duty, Language language) {
		return this.rows.of(duty, language);
	}

	Optional<Assignment> find(UUID assignment, Language language) {
		return this.rows.find(assignment, language);
	}

	LocalDate today() {
		return this.days.here().today();
	}

}
