// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.stage;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.analysis.RoundedCounts;
import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.anonymisation.PrintRule;
import cymru.tegwch.core.table.Coordinates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Numbers that are put together from rounded ones never claim to be closer than they are. */
class StepCountsProperties {

  @Property(tries = 60)
  void ofTheFurthestStage(
      @ForAll @Size(15) List<@IntRange(min = 0, max = 80) Integer> counts,
      @ForAll @IntRange(min = 0, max = 20) int least) {
    long[][] table = new long[5][3];
    for (int cell = 0; cell < 15; cell++) {
      table[cell / 3][cell % 3] = counts.get(cell);
    }
    requireWithinReach(
        FurthestStage.of(Stages.withDefaults(), Arrears.byFurthestStage("t", table)), least);
  }

  @Property(tries = 60)
  void ofATableForEachStep(
      @ForAll @Size(15) List<@IntRange(min = 0, max = 80) Integer> counts,
      @ForAll @IntRange(min = 0, max = 20) int least) {
    long[][] first = new long[5][];
    long[][] second = new long[5][];
    for (int group = 0; group < 5; group++) {
      long end = counts.get(3 * group);
      long middle = end + counts.get(3 * group + 1);
      first[group] = new long[] {middle + counts.get(3 * group + 2), middle};
      second[group] = new long[] {middle, end};
    }
    requireWithinReach(
        StepTables.of(
            Stages.withDefaults(), List.of(Arrears.step(1, first), Arrears.step(2, second))),
        least);
  }

  private static void requireWithinReach(StageProcess process, long least) {
    Reading printed =
        Reading.of(asked -> new RoundedCounts(asked, least), PrintRule.withDefaults());
    List<Coordinates> places = new ArrayList<>(List.of(Group.everybody(1)));
    Group.crossing(process.table(), 1).forEach(group -> places.add(group.place()));
    for (Step step : process.steps()) {
      Tally everybody = tally(step, Reading.counted(), places.get(0)).orElseThrow();
      for (Coordinates place : places) {
        Tally exact = tally(step, Reading.counted(), place).orElseThrow();
        assertThat(exact.reach()).isEqualTo(Tally.Reach.NONE);
        Optional<Tally> read = tally(step, printed, place);
        read.ifPresent(own -> requireWithinReach(own, exact));
        tally(step, printed, places.get(0))
            .ifPresent(
                all ->
                    read.ifPresent(
                        own -> requireWithinReach(all.without(own), everybody.without(exact))));
      }
    }
  }

  private static Optional<Tally> tally(Step step, Reading reading, Coordinates place) {
    return step.contrast().tally(step.tables().apply(reading), place);
  }

  private static void requireWithinReach(Tally read, Tally exact) {
    assertThat(Math.abs(read.count() - exact.count())).isLessThanOrEqualTo(read.reach().count());
    assertThat(Math.abs(read.base() - exact.base())).isLessThanOrEqualTo(read.reach().base());
  }
}
