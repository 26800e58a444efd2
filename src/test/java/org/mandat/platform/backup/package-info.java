/** Losing nothing: backup, restore, crashes, full disks. */
@org.jspecify.annotations.NullMarked
package org.mandat.platform.backup;
