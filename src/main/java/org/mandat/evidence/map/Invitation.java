package org.mandat.evidence.map;

import java.time.LocalDate;
import java.util.UUID;

/** That a municipality was invited. */
public record Invitation(UUID id, String place, LocalDate on, String event) {

}
