/** The page of the own account, and what is known about a person. */
@NullMarked
package org.mandat.identity.own;

import org.jspecify.annotations.NullMarked;
