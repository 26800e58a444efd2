package org.mandat.rights;

import java.util.List;
import java.util.UUID;

import org.mandat.jurisdiction.Space;

/**
 * A space that knows who is signed in.
 *
 * @param space the space
 * @param person the person in it
 * @param requests what the person asked there, the open ones first
 */
public record OwnSpace(Space space, UUID person, List<RequestRow> requests) {

}
