package org.mandat.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A link that shows one person's calendar of one space.
 *
 * @param id the link
 * @param person whose it is
 * @param lang the language of the calendar
 * @param titles whether tasks are called by their titles
 * @param madeAt since when it works
 * @param askedOn the last day on which a calendar asked, or none
 */
public record Link(UUID id, UUID person, String lang, boolean titles, Instant madeAt, @Nullable LocalDate askedOn) {

}
