/** How passwords are kept and which ones are refused. */
@NullMarked
package org.mandat.identity.password;

import org.jspecify.annotations.NullMarked;
