package org.mandat.assessment;

import java.util.UUID;

/**
 * The door to the help channel and to single cases opened or closed in a space. Told
 * within the act, once for each change; ids only.
 *
 * @param space the space
 * @param open whether every condition is met from now on
 */
public record GoLiveChanged(UUID space, boolean open) {

}
