package org.mandat.identity.setup;

import java.util.Map;

/**
 * Places of one pack and kind, for which a space can be opened.
 *
 * @param pack the pack's title
 * @param kindKey the message key of the kind's plural
 * @param choices names by pack and key
 */
public record PlaceGroup(String pack, String kindKey, Map<String, String> choices) {

}
