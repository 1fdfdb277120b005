// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.asking;

import cymru.tegwch.anonymisation.ProtectedTable;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
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

  /** A cell of a table of measures, whose printed numbers say how far off they may be. */
  static Optional<ReadNumber> of(Counts counts, Coordinates cell) {
    long reach = counts instanceof ProtectedTable printed ? printed.reach(cell) : 0;
    return of(counts.count(cell), OptionalLong.of(reach));
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
