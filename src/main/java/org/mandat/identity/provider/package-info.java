/**
 * The one OpenID Connect provider that an operator may name. It vouches for an e-mail
 * address and perhaps for a second factor; what that opens is decided elsewhere.
 */
@NullMarked
package org.mandat.identity.provider;

import org.jspecify.annotations.NullMarked;
