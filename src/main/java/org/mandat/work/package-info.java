/**
 * Tasks of posts, from whatever module, and what Today counts. Nothing can be assigned to
 * a person: there is no column.
 */
@ApplicationModule(allowedDependencies = { "platform :: *", "jurisdiction" })
@NullMarked
package org.mandat.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
