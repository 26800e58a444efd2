/** Sessions and the secret tokens by which a browser shows that it has one. */
@NullMarked
package org.mandat.identity.session;

import org.jspecify.annotations.NullMarked;
