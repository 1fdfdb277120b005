// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.asking;

import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.Population;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A table that is put together from the numbers of others as they are read. */
public interface DerivedCounts extends Counts {

  /** The table that this stands for. */
  Counts shape();

  /** A number, or nothing where one that makes it may not be read. */
  Optional<ReadNumber> number(Coordinates cell);

  /** A reading of this table in place of those that make it. */
  default Reading in(Reading reading) {
    return reading.derived(this, cell -> number(cell).orElseThrow().reach());
  }

  @Override
  default String id() {
    return shape().id();
  }

  @Override
  default Population population() {
    return shape().population();
  }

  @Override
  default List<Dimension> dimensions() {
    return shape().dimensions();
  }

  @Override
  default OptionalLong count(Coordinates cell) {
    return number(cell).map(number -> OptionalLong.of(number.value())).orElse(OptionalLong.empty());
  }
}
