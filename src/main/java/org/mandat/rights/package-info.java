/**
 * What a person asks by right of what is kept about them: the register of requests for
 * access, correction, erasure and objection, its clock, the answer, and the carrying out
 * of an erasure. Keeps who asked and what was decided; the person's own words go with the
 * person.
 */
@ApplicationModule(allowedDependencies = { "platform :: *", "jurisdiction", "identity", "work" })
@NullMarked
package org.mandat.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
