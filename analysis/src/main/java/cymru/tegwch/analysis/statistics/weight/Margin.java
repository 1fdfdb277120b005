// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.weight;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the population is by one characteristic.
 *
 * @param factor the factor column
 * @param targets how many of each level there are in the population, or their shares
 */
public record Margin(String factor, Map<String, Double> targets) {

  /**
   * Checks the targets and copies them.
   *
   * @throws IllegalArgumentException if one is not finite and greater than 0: nobody can be
   *     weighted to nothing, leave the level out of the answers too
   */
  public Margin {
    requireNonNull(factor, "factor");
    targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
    targets.values().forEach(target -> Arguments.requireFinitePositive("Target", target));
  }

  /**
   * That characteristic's numbers or shares.
   *
   * @throws IllegalArgumentException if one is not finite and greater than 0
   */
  public static Margin of(String factor, Map<String, Double> targets) {
    return new Margin(factor, targets);
  }

  double sum() {
    return targets.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
