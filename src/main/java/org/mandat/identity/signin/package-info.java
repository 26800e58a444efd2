/** The way in and out: signing in and out, slowing guesses down. */
@NullMarked
package org.mandat.identity.signin;

import org.jspecify.annotations.NullMarked;
