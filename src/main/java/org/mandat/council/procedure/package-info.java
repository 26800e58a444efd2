/**
 * Standing procedures of the council: the pack says what triggers them, their steps,
 * posts and days; a space lets them run, and each step is a task of a post. The product
 * reminds and keeps the trace, people decide.
 */
@NullMarked
package org.mandat.council.procedure;

import org.jspecify.annotations.NullMarked;
