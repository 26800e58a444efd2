/** Files as they came: kept whole, by digest, within the walls of their space. */
@NamedInterface("documents")
@NullMarked
package org.mandat.platform.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
