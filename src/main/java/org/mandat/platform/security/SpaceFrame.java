package org.mandat.platform.security;

import java.util.List;
import java.util.UUID;

import org.mandat.platform.text.Text;

/**
 * The space of who acts, as it was read with the session: what the frame of a page shows
 * of it, and the place it was opened for.
 *
 * @param id the space
 * @param pack the country pack
 * @param placeKey the place in the pack
 * @param slug what stands in its addresses
 * @param name its official names
 * @param kind municipality, ministry or hub
 * @param languages its languages in its own order (ground rule G18)
 */
public record SpaceFrame(UUID id, String pack, String placeKey, String slug, Text name, String kind,
		List<String> languages) {

}
