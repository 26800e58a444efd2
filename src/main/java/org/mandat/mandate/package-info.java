/**
 * What is expected of whom, and by what: instruments, duties and how clearly they are
 * assigned, from the pack, with their sources and doubts. Makes no statement about a text
 * that is not stored (ground rule G10). And the guides of the practice, with what the
 * country adds to them. Keeps nothing about persons.
 */
@ApplicationModule(allowedDependencies = { "platform :: *", "jurisdiction", "identity", "work", "protocol" })
@NullMarked
package org.mandat.mandate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
