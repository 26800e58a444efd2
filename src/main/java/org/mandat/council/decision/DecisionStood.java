package org.mandat.council.decision;

import java.util.UUID;

/** A decision stands as this state says from now on, within the act that settled it. */
public record DecisionStood(UUID decision, String state) {

}
