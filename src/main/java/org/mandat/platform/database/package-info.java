/**
 * Runs the PostgreSQL that comes with the product: durable, private to its data folder,
 * and outliving a crash of the application. Knows nothing of beans, tables or migrations;
 * an external server needs none of it. Open to the bench, which starts servers of its
 * own; a test refuses it to every other module.
 */
@NamedInterface("database")
@NullMarked
package org.mandat.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
