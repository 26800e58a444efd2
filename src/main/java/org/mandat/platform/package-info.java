/**
 * What every module stands on and no domain word is in: web frame, security frame, walls
 * and data, audit, jobs, search, languages, command line. It defines the interfaces that
 * every module implements and depends on nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.mandat.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
