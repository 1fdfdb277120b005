// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.asking;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** How many, out of how many or for how many. */
public record Tally(long count, long base) {

  /** Both numbers, or nothing where either may not be read. */
  public static Optional<Tally> of(OptionalLong count, OptionalLong base) {
    return count.isPresent() && base.isPresent()
        ? Optional.of(new Tally(count.getAsLong(), base.getAsLong()))
        : Optional.empty();
  }

  /** The tallies at the ends of what both numbers may have been before they were rounded. */
  public List<Tally> corners(long reach) {
    return List.of(
        new Tally(count - reach, base - reach),
        new Tally(count - reach, base + reach),
        new Tally(count + reach, base - reach),
        new Tally(count + reach, base + reach));
  }

  /** The rate of one less that of the other. */
  public static double difference(Tally one, Tally other) {
    return (double) one.count / one.base - (double) other.count / other.base;
  }

  /** What is left without a part; below 0 where rounded numbers do not fit together. */
  public Tally without(Tally part) {
    return new Tally(count - part.count, base - part.base);
  }
}
