package org.mandat.assessment.gate;

import org.mandat.platform.text.Text;

/**
 * One point of the safeguards, or one who signs.
 *
 * @param key its key in the pack
 * @param words what it says
 */
public record Point(String key, Text words) {

}
