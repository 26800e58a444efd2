/**
 * Runs the PostgreSQL that comes with the product: durable, private to its data folder,
 * and outliving a crash of the application. Knows nothing of Spring, tables or
 * migrations; an external server needs none of it.
 */
@NamedInterface("database")
@NullMarked
package org.mandat.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
