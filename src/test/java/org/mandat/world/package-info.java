/**
 * What the tests of the whole application share: one started product on a fresh database,
 * and people who are signed in.
 */
@org.jspecify.annotations.NullMarked
package org.mandat.world;
