/** What every module owes to a person: access and erasure. */
@NamedInterface("privacy")
@NullMarked
package org.mandat.platform.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
