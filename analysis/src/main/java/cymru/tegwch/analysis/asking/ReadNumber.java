// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.asking;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A number that was read, or put together from some that were.
 *
 * @param reach how far from it the counted one may be, 0 or more
 */
public record ReadNumber(long value, long reach) {

  /** A number, or nothing where it may not be read. */
  static Optional<ReadNumber> of(OptionalLong value, OptionalLong reach) {
    return value.isPresent()
        ? Optional.of(new ReadNumber(value.getAsLong(), reach.orElseThrow()))
        : Optional.empty();
  }

  /** The sum, as far off as both together. */
  public ReadNumber plus(ReadNumber other) {
    return new ReadNumber(Math.addExact(value, other.value), Math.addExact(reach, other.reach));
  }

  /** The difference, as far off as both together. */
  public ReadNumber less(ReadNumber other) {
    return new ReadNumber(
        Math.subtractExact(value, other.value), Math.addExact(reach, other.reach));
  }

  /** The difference, or nothing where either may not be read. */
  public static Optional<ReadNumber> less(Optional<ReadNumber> whole, Optional<ReadNumber> part) {
    return whole.flatMap(all -> part.map(all::less));
  }
}
