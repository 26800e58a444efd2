/**
 * From documents to what cities need: sources, passages, codings, themes, needs. Every
 * need leads back to the exact words and their source. Keeps no names of private persons.
 */
@ApplicationModule(allowedDependencies = { "platform :: *", "jurisdiction", "identity", "work" })
@NullMarked
package org.mandat.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
