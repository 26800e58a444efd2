/**
 * Needs: what somebody asked for, standing because passages speak for it, each with its
 * exact words.
 */
@NullMarked
package org.mandat.evidence.need;

import org.jspecify.annotations.NullMarked;
