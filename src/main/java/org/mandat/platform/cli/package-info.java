/** The command line: every module adds its own commands. */
@NamedInterface("cli")
@NullMarked
package org.mandat.platform.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
