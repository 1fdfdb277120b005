// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.analysis.Fixture;
import cymru.tegwch.analysis.RoundedCounts;
import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.contrast.ShareContrast;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.anonymisation.PrintRule;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Two characteristics of rounded three say how far they may be off, and are no further. */
class ProjectedCountsProperties {

  @Property(tries = 80)
  void everyNumberIsWithinItsReach(
      @ForAll @Size(12) List<@IntRange(min = 0, max = 80) Integer> counts,
      @ForAll @IntRange(min = 0, max = 20) int least) {
    OutcomeTable table = table(counts);
    Reading rounded =
        Reading.of(asked -> new RoundedCounts(asked, least), PrintRule.withDefaults());
    for (Projection pair : Projection.pairs(table)) {
      ShareContrast contrast = pair.contrast(Criteria.withDefaults());
      for (Coordinates place : places(contrast)) {
        Tally exact = contrast.tally(pair.read(Reading.counted()), place).orElseThrow();
        assertThat(exact.reach()).isEqualTo(Tally.Reach.NONE);
        contrast
            .tally(pair.read(rounded), place)
            .ifPresent(
                read -> {
                  assertThat(Math.abs(read.count() - exact.count()))
                      .isLessThanOrEqualTo(read.reach().count());
                  assertThat(Math.abs(read.base() - exact.base()))
                      .isLessThanOrEqualTo(read.reach().base());
                });
      }
    }
  }

  @Property(tries = 40)
  void aCrossingIsTheSumOverTheThird(
      @ForAll @Size(12) List<@IntRange(min = 0, max = 80) Integer> counts) {
    OutcomeTable table = table(counts);
    Projection pair = Projection.pairs(table).get(0);
    ShareContrast contrast = pair.contrast(Criteria.withDefaults());
    Tally first =
        contrast
            .tally(pair.read(Reading.counted()), Coordinates.of("female", "asian"))
            .orElseThrow();
    assertThat(first.count()).isEqualTo(counts.get(0) + counts.get(2));
    assertThat(first.base())
        .isEqualTo(counts.get(0) + counts.get(1) + counts.get(2) + (long) counts.get(3));
  }

  private static List<Coordinates> places(ShareContrast contrast) {
    List<Coordinates> places = new ArrayList<>(List.of(Group.everybody(2)));
    Group.crossing(contrast.table(), 2).forEach(group -> places.add(group.place()));
    Coordinates first = places.get(1);
    places.add(first.with(1, Coordinate.Margin.ANSWERED));
    places.add(first.with(0, Coordinate.Margin.ANSWERED));
    return places;
  }

  /** Sex, one ethnic group or another, tenure of two kinds: with the outcome and without. */
  private static OutcomeTable table(List<Integer> counts) {
    CodeList tenure =
        Fixture.list(
            "tenure@1", Text.of("Tenure", "Deiliadaeth"), "a", "A", "Yr A", "b", "B", "Y B");
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    String[] sexes = {"female", "female", "male"};
    String[] groups = {"asian", "asian", "black"};
    for (int i = 0; i < 12; i++) {
      cells.put(
          Coordinates.of(
              sexes[i / 4],
              i < 4 ? groups[0] : groups[2],
              i % 4 < 2 ? "a" : "b",
              i % 2 == 0 ? Outcome.HAPPENED : Outcome.DID_NOT),
          Cell.ofPeople(counts.get(i)));
    }
    return new OutcomeTable(
        Fixture.SATISFIED,
        CountTable.summing(
            "t",
            Fixture.TENANTS,
            List.of(
                Fixture.dimension("sex", Fixture.SEX),
                Fixture.dimension("ethnic", Fixture.ETHNIC_GROUP),
                Fixture.dimension("tenure", tenure),
                Fixture.satisfied()),
            cells));
  }
}
