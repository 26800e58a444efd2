package org.mandat.identity.reopening;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the space is opened for: a new person who acts for a post that may appoint, or the
 * account of somebody who holds such a post and lost all keys.
 *
 * @param post the post of a new person
 * @param name the name of a new person
 * @param email the address of a new person
 * @param holder the tenure of who gets the account back, or nothing
 * @param document the number of the decision
 */
record Chosen(@Nullable UUID post, String name, String email, @Nullable UUID holder, String document) {
}
