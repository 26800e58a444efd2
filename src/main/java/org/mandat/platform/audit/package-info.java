/** What was done, by which tenure, sealed into a chain that shows tampering. */
@NamedInterface("audit")
@NullMarked
package org.mandat.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
