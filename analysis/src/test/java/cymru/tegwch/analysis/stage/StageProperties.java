// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.WholeSentences;
import cymru.tegwch.analysis.asking.Retold;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.core.table.CountTable;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StageProperties {

  @Property(tries = 60)
  void everySentenceIsWholeAndTheRatiosMultiply(
      @ForAll @Size(15) List<@IntRange(min = 0, max = 80) Integer> counts) {
    long[][] table = new long[5][3];
    for (int cell = 0; cell < 15; cell++) {
      table[cell / 3][cell % 3] = counts.get(cell);
    }

    Findings<CountTable> found = Stages.withDefaults().compare(Arrears.byFurthestStage("t", table));

    WholeSentences.require(found);
    for (int group = 0; group < 5; group++) {
      Optional<Double> first = ratio(found.list().get(group));
      Optional<Double> second = ratio(found.list().get(5 + group));
      Optional<Double> all = ratio(found.list().get(10 + group));
      if (first.isPresent() && second.isPresent() && all.isPresent()) {
        double product = first.orElseThrow() * second.orElseThrow();
        assertThat(all.orElseThrow()).isCloseTo(product, within(1e-9 * product));
      }
    }
  }

  private static Optional<Double> ratio(Finding finding) {
    return Retold.comparison(finding)
        .map(Comparison::ratio)
        .map(estimate -> estimate.value())
        .filter(ratio -> ratio > 0 && Double.isFinite(ratio));
  }
}
