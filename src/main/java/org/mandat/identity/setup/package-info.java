/**
 * The first start: a one-time link, one form, the first space, account and recovery
 * sheet.
 */
@NullMarked
package org.mandat.identity.setup;

import org.jspecify.annotations.NullMarked;
