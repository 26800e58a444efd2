/**
 * Texts of a space in its languages: what is missing, what has fallen behind, what is at
 * the translator, and the words that the space agrees on. Knows texts only through what
 * the modules say of theirs; keeps no names of private persons.
 */
@ApplicationModule(allowedDependencies = { "platform :: *", "jurisdiction" })
@NullMarked
package org.mandat.translation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
