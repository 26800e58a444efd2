/** Passkeys: registering, showing and revoking them, and signing in by one. */
@NullMarked
package org.mandat.identity.passkey;

import org.jspecify.annotations.NullMarked;
