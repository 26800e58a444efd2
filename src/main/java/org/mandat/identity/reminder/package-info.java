/**
 * Reminders by mail on the morning of a working day: tasks of the own posts, and the end
 * of the own tenure. Each person says how often; an emergency pause holds them.
 */
@NullMarked
package org.mandat.identity.reminder;

import org.jspecify.annotations.NullMarked;
