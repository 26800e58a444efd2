package org.mandat.council.minutes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.council.minutes.MinutesLife.Reopening;
import org.mandat.council.minutes.MinutesLife.Version;

/**
 * When a meeting ran, and how its minutes stand.
 *
 * @param began when it was opened, if somebody said so
 * @param ended when it was closed
 * @param state open, circulated, corrected or approved
 * @param approvedBy the decision with which the minutes were approved, if they were
 * @param versions what was circulated, the newest first
 * @param reopenings each time it was opened again, the newest first
 */
public record MinutesCourse(@Nullable Instant began, @Nullable Instant ended, String state, @Nullable UUID approvedBy,
		List<Version> versions, List<Reopening> reopenings) {

}
