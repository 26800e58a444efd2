package org.mandat.evidence.codebook;

import java.util.List;

/**
 * A change of the list of themes.
 *
 * @param act add, reword, merge, split, retire or return
 * @param theme the theme that is changed
 * @param into what it is merged or split into
 * @param reason why
 */
record ListAct(String act, String theme, List<String> into, String reason) {

}
