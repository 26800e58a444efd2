package org.mandat.jurisdiction;

import java.util.List;
import java.util.UUID;

import org.mandat.platform.text.Text;

/**
 * A space: the rooms of one municipality, ministry's desk or hub, opened for a place of a
 * pack. Its identifier follows from pack and key, so it is the same on every
 * installation.
 *
 * @param id the space
 * @param pack the country pack
 * @param placeKey the place in the pack
 * @param kind municipality, ministry or hub
 * @param slug what stands in its addresses
 * @param name its official names
 * @param languages its languages in its own order (ground rule G18)
 */
public record Space(UUID id, String pack, String placeKey, String kind, String slug, Text name,
		List<String> languages) {

}
