package org.mandat.council.meeting;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Text;

/**
 * A ready line of an agenda.
 *
 * @param number its number in the pack, none for one of the space's own
 * @param words what it says
 * @param kind note, review, hearing or decide
 * @param minutes how long it usually takes
 */
public record Phrase(@Nullable Integer number, Text words, String kind, @Nullable Integer minutes) {

}
