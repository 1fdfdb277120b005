// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Described;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.TooFew;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each program runs, and its numbers are those of the files, worked out apart. */
class PlacesStagesAndCrossingsTest {

  private static final Path DATA = Path.of("data");

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Paper paper =
      new Paper(new PrintStream(written, true, StandardCharsets.UTF_8), "data");

  /** Of the file: 310, 120 and 58 aged 16 to 24; 3,319 others at notice, 148 of them evicted. */
  @Test
  void theYoungAreEvictedMore() {
    Findings<?> found = WhoIsEvicted.tell(DATA, paper);

    Comparison court = comparison(found, "Aged 16 to 24 years, Notice → Court");
    Comparison all = comparison(found, "Aged 16 to 24 years, Notice → Eviction");
    assertThat(court.figure().value()).isCloseTo(178.0 / 488, within(1e-12));
    assertThat(all.ratio().value()).isCloseTo(58.0 / 488 / (148.0 / 3_319), within(1e-12));
    assertThat(output())
        .contains("associated with a higher rate, which is worse")
        .contains("Hysbysiad → Llys")
        .contains("-- as the release prints it");
  }

  /** 30 + 20 offered or let of 320 Asian applicants. */
  @Test
  void fewerAsianApplicantsAreOfferedAHome() {
    Findings<?> found = WhoIsHoused.tell(DATA, paper);

    Comparison offer =
        comparison(found, "Asian, Asian Welsh or Asian British, Application → Offer");
    assertThat(offer.figure().value()).isCloseTo(50.0 / 320, within(1e-12));
    assertThat(output()).contains("chyfradd is, sy’n waeth");
  }

  /** White: 515 of 1,185 shortlisted; Asian: 54 of 204. */
  @Test
  void relativeLikelihoodIsWhiteOverTheGroup() {
    Findings<?> found = WhoIsAppointed.tell(DATA, paper);

    double likelihood = 515.0 / 1_185 / (54.0 / 204);
    assertThat(likelihood).isCloseTo(1.64, within(0.005));
    assertThat(output())
        .contains("relative likelihood, the others over this group: 1.64")
        .contains("tebygolrwydd cymharol");
    assertThat(found.list()).hasSize(12);
  }

  @Test
  void smallEstatesAreDrawnToTheMean() {
    List<? extends Findings<?>> found = WhichEstatesNeedALook.tell(DATA, paper);

    Described juniper = (Described) named(found.get(1), "Juniper");
    assertThat(juniper.quantities().get(1).value()).isCloseTo(7.0 / 15, within(1e-12));
    assertThat(juniper.quantities().get(0).value()).isBetween(7.0 / 15, 0.717);
    assertThat(comparison(found.get(0), "Daisy").figure().value())
        .isCloseTo(205.0 / 350, within(1e-12));
    assertThat(output()).contains("below the 99.8% limit").contains("cyfran gyfun");
  }

  /**
   * By numpy: {@code z = (x/n - t)/sqrt(t/n)}, its tenths drawn in, {@code mean(z**2)} = 1111.5777;
   * 6,671 stops of 1,283,651 residents of South Wales are the fourth highest of 42 rates.
   */
  @Test
  void stopsDifferByMuchMoreThanChance() {
    List<? extends Findings<?>> found = WhereAreStopsMany.tell(DATA, paper);

    assertThat(comparison(found.get(0), "South Wales").figure().value())
        .isCloseTo(6_671.0 / 1_283_651, within(1e-12));
    assertThat(named(found.get(0), "South Wales").sentence().en()).contains("rank 4 of 42");
    assertThat(found.get(0).notes())
        .anyMatch(note -> note.en().contains("(42) the variance is 1,111.58 times"));
    assertThat(comparison(found.get(1), "Gwent").certainty().isDifferent()).isFalse();
    assertThat(output()).contains("De Cymru: cyfradd 5.2 fesul 1,000");
  }

  /** By hand from TS007: 31,373 of 114,741 in Conwy; 662,054 of 3,107,507 in Wales. */
  @Test
  void olderPeopleLiveInConwyMoreThanElsewhere() {
    Findings<?> found = WhereDoTheyLive.tell(paper);

    Comparison conwy = comparison(found, "Conwy, Aged 65 years and over");
    double elsewhere = (662_054.0 - 31_373) / (3_107_507 - 114_741);
    assertThat(conwy.difference().value()).isCloseTo(31_373.0 / 114_741 - elsewhere, within(1e-12));
    assertThat(found.list()).hasSize(22 * 3 + 22 + 3);
    assertThat(output()).contains("anghyffelybrwydd i’r lleoedd eraill");
  }

  /** Counted in the file: 11 of 90 black men, 170 of 2,726 other men, 7 of 77 and 109 of 2,242. */
  @Test
  void crossingsOfTheCensusSampleAreCounted() {
    List<? extends Findings<?>> found = WhoIsOutOfWork.tell(DATA, paper);

    assertThat(comparison(found.get(0), "Male, Black or Black British").figure().value())
        .isCloseTo(11.0 / 90, within(1e-12));
    Described men = (Described) named(found.get(1), "Male, Black or Black British");
    assertThat(men.quantities().get(0).value())
        .isCloseTo(11.0 / 90 - 170.0 / 2_726 - 7.0 / 77 + 109.0 / 2_242, within(1e-12));
    assertThat(found.get(0).notes().get(0).en()).contains("Comparisons allowed for together: 31");
    assertThat(output()).contains("gwahaniaeth rhwng gwahaniaethau");
  }

  private String output() {
    return written.toString(StandardCharsets.UTF_8);
  }

  private static Finding named(Findings<?> found, String label) {
    return found.list().stream()
        .filter(finding -> finding.label().en().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static Comparison comparison(Findings<?> found, String label) {
    Finding finding = named(found, label);
    return finding instanceof Compared compared
        ? compared.comparison()
        : ((TooFew) finding).comparison();
  }
}
