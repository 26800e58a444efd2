/** The way in and out: signing in, choosing the post acted for, the start page. */
@NullMarked
package org.mandat.identity.signin;

import org.jspecify.annotations.NullMarked;
