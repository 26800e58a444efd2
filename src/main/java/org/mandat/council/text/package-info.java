/** What items and decisions say in the languages of the space. */
@NullMarked
package org.mandat.council.text;

import org.jspecify.annotations.NullMarked;
