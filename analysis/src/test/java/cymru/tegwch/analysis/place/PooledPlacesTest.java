// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.PrintedCells;
import cymru.tegwch.analysis.WholeSentences;
import cymru.tegwch.analysis.finding.Described;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Refused;
import cymru.tegwch.analysis.finding.Withheld;
import cymru.tegwch.analysis.report.Report;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.table.OutcomeTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class PooledPlacesTest {

  private static final PooledPlaces ASKED = PooledPlaces.withDefaults();
  private static final OutcomeTable SATISFIED =
      Estates.satisfied(
          new long[] {12, 18, 0},
          new long[] {1, 19, 2},
          new long[] {30, 70, 0},
          new long[] {9, 21, 0},
          new long[] {70, 30, 5},
          new long[] {15, 3, 0});

  /**
   * scipy 1.17, {@code minimize} of the negative beta-binomial likelihood by Nelder-Mead, {@code
   * (x+a)/(n+a+b)} and {@code beta.ppf([.025, .975], 1+a, 19+b)}.
   */
  @Test
  void pooledSharesAreThoseOfScipy() {
    List<Finding> found = ASKED.estimate(SATISFIED).list();

    double[] shares = {0.40304683, 0.10537932, 0.30428557, 0.3132636, 0.69108109, 0.76900508};
    for (int place = 0; place < 6; place++) {
      assertThat(((Described) found.get(place)).quantities().get(0).value())
          .isCloseTo(shares[place], within(1e-6));
    }
    assertThat(((Described) found.get(1)).quantities().get(0).range().orElseThrow().lower())
        .isCloseTo(0.01843891, within(1e-6));
    assertThat(((Described) found.get(1)).quantities().get(0).range().orElseThrow().upper())
        .isCloseTo(0.25460265, within(1e-6));
    assertThat(ASKED.estimate(SATISFIED).numbers()).isEqualTo(NumberKind.FITTED);
  }

  @Test
  void placesThatDifferNoMoreThanChanceHaveTheShareOfAll() {
    List<Finding> found =
        ASKED
            .estimate(
                Estates.satisfied(
                    new long[] {10, 20, 0}, new long[] {11, 19, 0}, new long[] {9, 21, 0}))
            .list();

    assertThat(found.get(0).sentence().en())
        .contains("pooled share 33.3%", "differ no more than chance alone");
    assertThat(found.get(3).sentence().en()).contains("nobody in this group");
  }

  @Test
  void aModelOfTwoPlacesIsRefused() {
    List<Finding> found =
        ASKED.estimate(Estates.satisfied(new long[] {10, 20, 0}, new long[] {11, 19, 0})).list();
    List<Finding> nobody =
        ASKED
            .estimate(
                Estates.satisfied(
                    new long[] {0, 20, 0}, new long[] {0, 19, 0}, new long[] {0, 9, 0}))
            .list();

    assertThat(((Refused) found.get(0)).reason()).isEqualTo(Refused.Reason.TOO_FEW_POINTS);
    assertThat(((Refused) nobody.get(0)).reason()).isEqualTo(Refused.Reason.NOT_ON_SCALE);
  }

  @Test
  void aReleaseFitsPrintedCellsAloneAndLeavesSmallPlacesOut() {
    OutcomeTable table =
        Estates.satisfied(
            new long[] {120, 180, 0},
            new long[] {11, 9, 0},
            new long[] {300, 700, 0},
            new long[] {90, 210, 0},
            new long[] {700, 300, 0},
            new long[] {3, 30, 0});
    ProtectedRelease release =
        Release.of("satisfied").add(table).protect(DisclosurePolicy.publicRelease());
    Findings<?> published = Report.of(release, ASKED.estimate(table)).findings().get(0);

    assertThat(published.list())
        .isEqualTo(PrintedCells.ask(release, ASKED.inquiry(table)).findings())
        .anyMatch(Described.class::isInstance)
        .anyMatch(finding -> finding instanceof Withheld || finding instanceof Refused);
    assertThat(published.list().get(1)).isNotInstanceOf(Described.class);
    WholeSentences.require(published);
  }

  @Test
  void everySentenceIsWhole() {
    WholeSentences.require(ASKED.estimate(SATISFIED));
  }
}
