package org.mandat.work;

import java.util.UUID;

/**
 * A task was settled or opened again. Told within the act, so that what depends on it
 * stands or falls with it.
 *
 * @param task the task
 * @param module the module it comes from
 * @param state open, done or not-needed
 */
public record TaskSettled(UUID task, String module, String state) {

}
