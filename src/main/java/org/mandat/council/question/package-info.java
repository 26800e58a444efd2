/** One question of the self-assessment at each meeting, and what the council answered. */
@NullMarked
package org.mandat.council.question;

import org.jspecify.annotations.NullMarked;
