package org.mandat.assessment.gate;

import java.util.List;

/**
 * What must be met.
 *
 * @param benchmarks the benchmarks of the self-assessment
 * @param level the level that each of them has to have
 * @param points what the safeguards ask for
 * @param signers who signs
 */
public record Rule(List<String> benchmarks, int level, List<Point> points, List<Point> signers) {

}
