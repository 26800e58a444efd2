/** The audit chain under pressure. */
@org.jspecify.annotations.NullMarked
package org.mandat.platform.audit;
