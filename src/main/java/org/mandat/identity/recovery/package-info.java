/** The recovery sheet of a space, for the municipal safe or archive. */
@NullMarked
package org.mandat.identity.recovery;

import org.jspecify.annotations.NullMarked;
