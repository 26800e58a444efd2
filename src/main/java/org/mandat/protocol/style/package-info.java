/**
 * How the papers of a space look: settings with a preview, and the space's own arms.
 */
@NullMarked
package org.mandat.protocol.style;

import org.jspecify.annotations.NullMarked;
