package org.mandat.jurisdiction;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who holds a post on the day asked for; only the own space sees it (ground rule G4).
 *
 * @param tenure the tenure
 * @param personName the person's name, a dash if it was erased
 * @param from the first official day
 * @param until the last official day, if one is set
 * @param acting whether the tenure is an acting one
 */
public record Holder(UUID tenure, String personName, LocalDate from, @Nullable LocalDate until, boolean acting) {

}
