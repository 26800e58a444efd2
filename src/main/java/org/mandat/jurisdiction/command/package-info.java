/** The command line of spaces and posts. */
@NullMarked
package org.mandat.jurisdiction.command;

import org.jspecify.annotations.NullMarked;
