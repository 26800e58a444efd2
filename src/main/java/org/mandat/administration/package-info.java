/**
 * Administration of a space and of the installation: how it stands in words, the audit
 * trail, jobs, backups, roles, languages, the operator's papers. Sees no content of any
 * room; keeps nothing about persons.
 */
@ApplicationModule(allowedDependencies = { "platform :: *", "jurisdiction" })
@NullMarked
package org.mandat.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
