package org.mandat.protocol.style;

import java.util.List;

import org.mandat.platform.paper.PaperStyle;

/**
 * The paper settings of a space.
 *
 * @param style how a paper is set
 * @param languages the languages of the space in which "all languages" come
 * @param version for two people who edit at once; nought as long as the pack's holds
 */
public record PaperSetting(PaperStyle style, List<String> languages, long version) {

}
