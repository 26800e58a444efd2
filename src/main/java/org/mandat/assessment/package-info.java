/**
 * Where the municipality stands: the questions of the practice, answered together one at
 * a time, with reason and proof. Tells of institutions, never of persons; who was there
 * is said of posts.
 */
@ApplicationModule(allowedDependencies = { "platform :: *", "jurisdiction", "mandate", "work" })
@NullMarked
package org.mandat.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
