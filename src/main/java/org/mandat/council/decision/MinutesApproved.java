package org.mandat.council.decision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The council approved the minutes of a meeting, within the act that closes the later
 * one.
 *
 * @param meeting whose minutes
 * @param on the day on which they were approved
 */
public record MinutesApproved(UUID meeting, LocalDate on) {

}
