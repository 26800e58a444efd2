/**
 * Reads packs from the class path and checks them: shape by JSON Schema, then references.
 */
@NullMarked
package org.mandat.jurisdiction.pack;

import org.jspecify.annotations.NullMarked;
