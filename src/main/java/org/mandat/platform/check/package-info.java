/** What ./mandat check asks of every module. */
@NamedInterface("check")
@NullMarked
package org.mandat.platform.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
