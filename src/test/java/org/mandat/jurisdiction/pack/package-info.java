/** Tests of reading and checking packs. */
@org.jspecify.annotations.NullMarked
package org.mandat.jurisdiction.pack;
