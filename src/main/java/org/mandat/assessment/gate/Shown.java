package org.mandat.assessment.gate;

import java.time.LocalDate;
import java.util.UUID;

import org.mandat.platform.text.Worded;

/**
 * What shows that a point is met, or that somebody signed.
 *
 * @param proof the number of a paper or what else shows it
 * @param on since which day
 * @param post the post that showed it, or that signed
 * @param version for two people who edit at once
 */
public record Shown(Worded proof, LocalDate on, UUID post, long version) {

}
