/** Jobs, backups and disk, for the administrator of the operator's space. */
@NullMarked
package org.mandat.administration.machine;

import org.jspecify.annotations.NullMarked;
