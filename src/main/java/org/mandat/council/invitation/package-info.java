/**
 * Tells the posts that sit in the council of a meeting, by mail with a link, and takes
 * their answers, without an account.
 */
@NullMarked
package org.mandat.council.invitation;

import org.jspecify.annotations.NullMarked;
