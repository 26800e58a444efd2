/**
 * How the council works over time: meetings against the rhythm of its rules, who was
 * heard, what was carried out. It counts institutions, never persons (ground rule G14).
 */
@NullMarked
package org.mandat.council.working;

import org.jspecify.annotations.NullMarked;
