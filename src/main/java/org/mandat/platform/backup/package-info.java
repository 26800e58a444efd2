/**
 * Backup of the whole installation into one file and its restore: logical, in one
 * snapshot, checked before anything is written (decision 20). Keeps no personal data of
 * its own; what an older file brings back of erased persons, the ledger takes out again.
 */
@NamedInterface("backup")
@NullMarked
package org.mandat.platform.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
