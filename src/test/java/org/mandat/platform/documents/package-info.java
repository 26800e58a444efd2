/** Tests of the platform: documents. */
@NullMarked
package org.mandat.platform.documents;

import org.jspecify.annotations.NullMarked;
