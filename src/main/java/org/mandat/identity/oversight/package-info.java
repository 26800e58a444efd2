/**
 * Ending where somebody else of the space is signed in, when a device was lost or an
 * office is left in haste.
 */
@NullMarked
package org.mandat.identity.oversight;

import org.jspecify.annotations.NullMarked;
