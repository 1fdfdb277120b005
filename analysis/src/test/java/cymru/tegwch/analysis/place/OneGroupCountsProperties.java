// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.place;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.analysis.RoundedCounts;
import cymru.tegwch.analysis.asking.ReadNumber;
import cymru.tegwch.analysis.asking.ReadTable;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.anonymisation.PrintRule;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.variable.Outcome;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * What is put together of rounded places by groups says how far it may be off, and is no further.
 */
class OneGroupCountsProperties {

  @Property(tries = 80)
  void everyNumberIsWithinItsReach(
      @ForAll @Size(15) List<@IntRange(min = 0, max = 80) Integer> counts,
      @ForAll @IntRange(min = 0, max = 20) int least) {
    long[][] places = new long[3][5];
    for (int cell = 0; cell < 15; cell++) {
      places[cell / 5][cell % 5] = counts.get(cell);
    }
    CountTable table = Estates.groups(places);
    Reading rounded =
        Reading.of(asked -> new RoundedCounts(asked, least), PrintRule.withDefaults());
    for (Level.Group group : table.dimensions().get(1).level().groups()) {
      OneGroupCounts exact = counts(table, group, Reading.counted());
      OneGroupCounts read = counts(table, group, rounded);
      for (Coordinate place : exact.lines(0)) {
        for (Coordinate line : exact.lines(1)) {
          Coordinates cell = Coordinates.of(place, line);
          ReadNumber truth = exact.number(cell).orElseThrow();
          assertThat(truth.reach()).isZero();
          read.number(cell)
              .ifPresent(
                  number ->
                      assertThat(Math.abs(number.value() - truth.value()))
                          .isLessThanOrEqualTo(number.reach()));
        }
      }
    }
  }

  @Property(tries = 40)
  void withAndWithoutTheGroupAreAllWhoAnswered(
      @ForAll @Size(15) List<@IntRange(min = 0, max = 80) Integer> counts) {
    long[][] places = new long[3][5];
    for (int cell = 0; cell < 15; cell++) {
      places[cell / 5][cell % 5] = counts.get(cell);
    }
    CountTable table = Estates.groups(places);
    Level.Group group = table.dimensions().get(1).level().groups().get(0);
    OneGroupCounts of = counts(table, group, Reading.counted());
    for (Coordinate place : of.lines(0)) {
      long in = of.count(Coordinates.of(place, Coordinate.of(Outcome.HAPPENED))).orElseThrow();
      long out = of.count(Coordinates.of(place, Coordinate.of(Outcome.DID_NOT))).orElseThrow();
      assertThat(in + out)
          .isEqualTo(table.count(Coordinates.of(place, Coordinate.Margin.ANSWERED)).orElseThrow());
    }
  }

  private static OneGroupCounts counts(CountTable table, Level.Group group, Reading reading) {
    return new OneGroupCounts(ReadTable.of(reading, table), table, Coordinate.of(group.code()));
  }
}
