/**
 * Walls, transactions, identifiers, migrations: how rows are reached and whose they are.
 */
@NamedInterface("data")
@NullMarked
package org.mandat.platform.data;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
