/**
 * Packs, places, spaces, organisations, posts, tenures and persons: who is responsible
 * for what since when. Work belongs to posts; only a tenure knows the person.
 */
@ApplicationModule(allowedDependencies = { "platform :: *" })
@NullMarked
package org.mandat.jurisdiction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
