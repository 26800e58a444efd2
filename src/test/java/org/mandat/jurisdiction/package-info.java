/** Tests of packs, spaces, posts and tenures. */
@org.jspecify.annotations.NullMarked
package org.mandat.jurisdiction;
