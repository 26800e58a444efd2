package org.mandat.jurisdiction;

import java.util.UUID;

/**
 * A space was opened: its posts are there, nobody holds them yet.
 *
 * @param space the space
 */
public record SpaceOpened(UUID space) {

}
