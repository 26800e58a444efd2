/** Tests of the platform: text. */
@NullMarked
package org.mandat.platform.text;

import org.jspecify.annotations.NullMarked;
