/** The walls alone: the catalogue, and the database asked without the application. */
@org.jspecify.annotations.NullMarked
package org.mandat.platform.check;
