package org.mandat.assessment;

import java.util.UUID;

/**
 * A question was answered at a meeting. Told within the act.
 *
 * @param answer the answer
 */
public record Answered(UUID answer) {

}
