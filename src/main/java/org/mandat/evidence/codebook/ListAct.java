package org.mandat.evidence.codebook;

import java.util.List;

/**
 * A change of the list of themes.
 *
 * @param act add, reword, translate, merge, split, retire or return
 * @param theme the theme that is changed
 * @param into what it is merged or split into
 * @param reason why; of a translation, into which language
 */
record ListAct(String act, String theme, List<String> into, String reason) {

}
