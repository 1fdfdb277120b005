// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.place;

import cymru.tegwch.analysis.statistics.place.OverDispersion;
import java.util.Optional;

/**
 * How far places stray from the target.
 *
 * @param dispersion what is allowed for
 * @param places how much they differ; empty where fewer than three can be read
 */
record Spread(Dispersion dispersion, Optional<OverDispersion> places) {

  /** Whether the limits are those of chance alone. */
  boolean isChanceAlone() {
    return dispersion == Dispersion.NONE || places.isEmpty();
  }

  /** The standard error of a place, of which that much is chance. */
  double of(double chance) {
    if (isChanceAlone()) {
      return chance;
    }
    OverDispersion over = places.orElseThrow();
    return dispersion == Dispersion.ADDITIVE
        ? Math.sqrt(chance * chance + over.tauSquared())
        : chance * Math.sqrt(Math.max(1, over.phi()));
  }
}
