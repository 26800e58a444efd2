package org.mandat.council.meeting;

import java.time.LocalDate;
import java.util.UUID;

/** A meeting was closed, within the act that closes it. */
public record MeetingClosed(UUID meeting, LocalDate on) {

}
