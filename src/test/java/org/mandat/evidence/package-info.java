/** Evidence on the real database and through its pages. */
@org.jspecify.annotations.NullMarked
package org.mandat.evidence;
