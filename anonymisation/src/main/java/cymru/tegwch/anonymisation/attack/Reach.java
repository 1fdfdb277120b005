// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.List;

/**
 * How far a pursuit goes before it gives up.
 *
 * @param mostArea components with a larger area are solved neighbourhood by neighbourhood
 * @param mostProgrammed components with more numbers are not left to an integer programme
 * @param neighbours about how many numbers a neighbourhood has, round by round
 * @param mostFailed after so many quarries that are not settled a round ends
 */
record Reach(long mostArea, int mostProgrammed, List<Integer> neighbours, int mostFailed) {

  // A release with so many numbers that cannot be proved safe is refused in any case.
  static final Reach FULL =
      new Reach(Pursuit.MOST_AREA, IntegerProgramme.MOST, List.of(400, 1_500, 5_000), 200);
}
