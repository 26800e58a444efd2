package org.mandat.calendar;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Space;

/**
 * A space in which who is signed in holds a post, and the link to its calendar.
 *
 * @param space the space
 * @param link the link, or none
 */
public record OwnCalendar(Space space, @Nullable Link link) {

}
