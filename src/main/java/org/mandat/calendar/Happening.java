package org.mandat.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a calendar.
 *
 * @param id what keeps it the same entry for a calendar
 * @param title what a calendar shows
 * @param place where, or none
 * @param day its day
 * @param at its moment, or none if it takes the whole day
 * @param minutes how long
 * @param sequence how often it was changed
 * @param url where it opens, or none
 */
record Happening(UUID id, String title, @Nullable String place, LocalDate day, @Nullable Instant at, int minutes,
		int sequence, @Nullable String url) {

}
