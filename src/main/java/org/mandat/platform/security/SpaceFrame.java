package org.mandat.platform.security;

import java.util.List;
import java.util.UUID;

import org.mandat.platform.text.Text;

/**
 * What the frame of a page shows of a space.
 *
 * @param id the space
 * @param slug what stands in its addresses
 * @param name its official names
 * @param kind municipality, ministry or hub
 * @param languages its languages in its own order (ground rule G18)
 */
public record SpaceFrame(UUID id, String slug, Text name, String kind, List<String> languages) {

}
