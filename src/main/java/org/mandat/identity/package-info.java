/**
 * Accounts, sign-in and sessions, and what a post may do: permissions come from the
 * tenures that run now, computed at each request. Keeps accounts of persons; who a person
 * is, each space knows for itself.
 */
@ApplicationModule(allowedDependencies = { "platform :: *", "jurisdiction", "work" })
@NullMarked
package org.mandat.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
