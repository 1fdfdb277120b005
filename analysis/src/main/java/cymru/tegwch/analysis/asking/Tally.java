// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.asking;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How many, out of how many or for how many.
 *
 * @param count how many
 * @param base out of how many, or for how many
 * @param reach how far from both the counted numbers may be
 */
public record Tally(long count, long base, Reach reach) {

  /**
   * How far from numbers that were read the counted ones may be.
   *
   * @param count from the count, 0 or more
   * @param base from the base, 0 or more
   */
  public record Reach(long count, long base) {

    /** Both numbers are those that were counted. */
    public static final Reach NONE = new Reach(0, 0);
  }

  /** Numbers as they were counted. */
  public Tally(long count, long base) {
    this(count, base, Reach.NONE);
  }

  /** Both numbers, or nothing where either may not be read. */
  public static Optional<Tally> of(OptionalLong count, OptionalLong base) {
    return count.isPresent() && base.isPresent()
        ? Optional.of(new Tally(count.getAsLong(), base.getAsLong()))
        : Optional.empty();
  }

  /** Both numbers, or nothing where either may not be read, and how far each may be off. */
  public static Optional<Tally> of(
      OptionalLong count, OptionalLong base, OptionalLong countReach, OptionalLong baseReach) {
    return of(count, base)
        .map(
            read ->
                new Tally(
                    read.count,
                    read.base,
                    new Reach(countReach.orElseThrow(), baseReach.orElseThrow())));
  }

  /** The rate of one less that of the other. */
  public static double difference(Tally one, Tally other) {
    return (double) one.count / one.base - (double) other.count / other.base;
  }

  /** The tallies at the ends of what both numbers may have been before they were rounded. */
  public List<Tally> corners() {
    return List.of(
        new Tally(count - reach.count, base - reach.base),
        new Tally(count - reach.count, base + reach.base),
        new Tally(count + reach.count, base - reach.base),
        new Tally(count + reach.count, base + reach.base));
  }

  /**
   * What is left without a part; below 0 where rounded numbers do not fit together. A difference of
   * two numbers may be as far off as both together.
   */
  public Tally without(Tally part) {
    return new Tally(
        count - part.count,
        base - part.base,
        new Reach(reach.count + part.reach.count, reach.base + part.reach.base));
  }
}
