/** Work that takes longer than a request: in the database, once, across restarts. */
@NamedInterface("jobs")
@NullMarked
package org.mandat.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
