// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import java.util.Optional;
import java.util.OptionalLong;

/** How many, out of how many or for how many. */
record Tally(long count, long base) {

  /** Both numbers, or nothing where either may not be read. */
  static Optional<Tally> of(OptionalLong count, OptionalLong base) {
    return count.isPresent() && base.isPresent()
        ? Optional.of(new Tally(count.getAsLong(), base.getAsLong()))
        : Optional.empty();
  }

  /** What is left without a part; below 0 where rounded numbers do not fit together. */
  Tally without(Tally part) {
    return new Tally(count - part.count, base - part.base);
  }
}
