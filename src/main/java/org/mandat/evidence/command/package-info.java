/** The evidence commands of the command line (see the outside contract). */
@NullMarked
package org.mandat.evidence.command;

import org.jspecify.annotations.NullMarked;
