package org.mandat.rights;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A request as it comes in.
 *
 * @param person who asks
 * @param kind for what
 * @param way by the page or on paper
 * @param identity how it was made sure who asks
 * @param words what exactly is asked, may be empty
 * @param received on which day
 */
record Asked(UUID person, String kind, String way, String identity, String words, LocalDate received) {

}
