/**
 * Files on their way in: kept first, read as a job that shows how far it is, can be
 * stopped, survives a restart and runs once.
 */
@NullMarked
package org.mandat.evidence.importing;

import org.jspecify.annotations.NullMarked;
