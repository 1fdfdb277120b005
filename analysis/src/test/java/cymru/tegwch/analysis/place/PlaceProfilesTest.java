// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.Fixture;
import cymru.tegwch.analysis.PrintedCells;
import cymru.tegwch.analysis.WholeSentences;
import cymru.tegwch.analysis.asking.Retold;
import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Described;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.Refused;
import cymru.tegwch.analysis.finding.Withheld;
import cymru.tegwch.analysis.report.Report;
import cymru.tegwch.analysis.statistics.CategoryCounts;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.TwoProportions;
import cymru.tegwch.analysis.statistics.place.Dissimilarity;
import cymru.tegwch.analysis.statistics.test.ScoreTest;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.table.CountTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceProfilesTest {

  private static final PlaceProfiles ASKED = PlaceProfiles.withDefaults().withPermutations(499, 7);

  /** Alder has many more of the first group, Birch is much like all, Cherry is small. */
  private static final CountTable GROUPS =
      Estates.groups(
          new long[] {90, 20, 20, 300, 20},
          new long[] {60, 30, 30, 800, 30},
          new long[] {2, 1, 0, 20, 0},
          new long[] {50, 40, 20, 700, 40},
          new long[] {30, 30, 40, 500, 30},
          new long[] {45, 35, 25, 600, 30});

  @Test
  void everyGroupOfAPlaceIsComparedWithTheOtherPlaces() {
    List<Finding> found = ASKED.compare(GROUPS).list();

    assertThat(found).hasSize(30 + 6 + 5);
    Comparison asianInAlder = Retold.comparison(found.get(0)).orElseThrow();
    TwoProportions two = TwoProportions.of(Proportion.of(90, 450), Proportion.of(187, 3_188));
    assertThat(found.get(0).label().en()).isEqualTo("Alder, Asian");
    assertThat(asianInAlder.difference().value()).isCloseTo(two.difference(), within(1e-12));
    assertThat(asianInAlder.certainty().p()).isCloseTo(ScoreTest.of(two).p(), within(1e-15));
    assertThat(asianInAlder.certainty().family()).isEqualTo(30);
    assertThat(found.get(0).sentence().en()).contains("Alder, Asian: share 20.0% (90 of 450");
  }

  @Test
  void indicesAreThoseOfTheStatistics() {
    List<Finding> found = ASKED.compare(GROUPS).list();

    Described alder = (Described) found.get(30);
    Dissimilarity place =
        Dissimilarity.of(
            CategoryCounts.of(90, 20, 20, 300, 20), CategoryCounts.of(187, 136, 115, 2_620, 130));
    assertThat(alder.label().en()).isEqualTo("Alder");
    assertThat(alder.quantities().get(0).value()).isCloseTo(place.value(), within(1e-15));
    assertThat(alder.quantities().get(1).value()).isCloseTo(place.expected(), within(1e-15));
    assertThat(alder.sentence().en()).contains("more uneven than chance makes it");

    Described asian = (Described) found.get(36);
    assertThat(asian.label().en()).isEqualTo("Asian");
    assertThat(asian.quantities().get(0).value())
        .isCloseTo(
            Dissimilarity.of(
                    CategoryCounts.of(90, 60, 2, 50, 30, 45),
                    CategoryCounts.of(360, 890, 21, 800, 600, 690))
                .value(),
            within(1e-15));
  }

  @Test
  void aSmallPlaceIsUnevenByChanceAlone() {
    Described cherry = (Described) ASKED.compare(GROUPS).list().get(32);

    assertThat(cherry.quantities().get(1).value()).isGreaterThan(0.1);
    assertThat(cherry.sentence().en()).contains("no more uneven than chance may make it");
  }

  @Test
  void theSameSeedGivesTheSameSentences() {
    assertThat(ASKED.compare(GROUPS).list()).isEqualTo(ASKED.compare(GROUPS).list());
    WholeSentences.require(ASKED.compare(GROUPS));
  }

  @Test
  void tablesThatAreNoPlacesAreRefused() {
    assertThatThrownBy(() -> ASKED.compare(Fixture.byEthnicGroup()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("places, each unit in one of them, and then groups");
    assertThatThrownBy(() -> ASKED.withPermutations(0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aReleaseSaysWhatItsCellsSay() {
    ProtectedRelease release =
        Release.of("estates").add(GROUPS).protect(DisclosurePolicy.publicRelease());
    Findings<?> published = Report.of(release, ASKED.compare(GROUPS)).findings().get(0);

    assertThat(published.list())
        .isEqualTo(PrintedCells.ask(release, ASKED.inquiry(GROUPS)).findings())
        .anyMatch(Compared.class::isInstance)
        .anyMatch(Withheld.class::isInstance)
        .anyMatch(Refused.class::isInstance);
    WholeSentences.require(published);
  }
}
