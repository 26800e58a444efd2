/** Tests of the built-in server, and the databases on which all other tests run. */
@NullMarked
package org.mandat.platform.database;

import org.jspecify.annotations.NullMarked;
