/** The second factor: codes of an authenticator app, and codes for recovery. */
@NullMarked
package org.mandat.identity.factor;

import org.jspecify.annotations.NullMarked;
