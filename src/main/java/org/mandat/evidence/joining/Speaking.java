package org.mandat.evidence.joining;

import java.time.LocalDate;
import java.util.UUID;

/** A passage of the space that speaks for a need. */
public record Speaking(UUID id, String words, String language, String saidIn, LocalDate saidOn) {

}
