// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.Fixture;
import cymru.tegwch.analysis.PrintedCells;
import cymru.tegwch.analysis.WholeSentences;
import cymru.tegwch.analysis.asking.Retold;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.TooFew;
import cymru.tegwch.analysis.finding.Undefined;
import cymru.tegwch.analysis.report.Report;
import cymru.tegwch.analysis.statistics.EstimatedProportion;
import cymru.tegwch.analysis.statistics.place.ProportionFunnel;
import cymru.tegwch.analysis.statistics.place.RatioFunnel;
import cymru.tegwch.analysis.statistics.rate.EventRate;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.ExposureTable;
import cymru.tegwch.core.table.OutcomeTable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PlaceFunnelTest {

  private static final PlaceFunnel ASKED = PlaceFunnel.withDefaults();
  private static final OutcomeTable SATISFIED = Estates.satisfied();
  private static final Spread CHANCE = new Spread(Dispersion.NONE, Optional.empty());

  /**
   * numpy and scipy 1.17: {@code z = (x/n - pi)/sqrt(pi*(1-pi)/n); p = 2*norm.sf(abs(z))}, Holm for
   * six, the one of an empty estate being 1.
   */
  @Test
  void pValuesAreThoseOfScipy() {
    List<Finding> found = ASKED.compare(SATISFIED).list();

    double[] p = {
      0.6560637615416942,
      0.08144525285595702,
      0.8053671181415372,
      2.7157863571465186e-05,
      2.564993424343039e-08
    };
    double[] adjusted = {1, 0.3257810114238281, 1, 0.00013578931785732592, 1.5389960546058234e-07};
    for (int place = 0; place < 5; place++) {
      assertThat(comparison(found.get(place)).certainty().p()).isCloseTo(p[place], within(1e-12));
      assertThat(comparison(found.get(place)).certainty().adjusted())
          .isCloseTo(adjusted[place], within(1e-12));
      assertThat(comparison(found.get(place)).certainty().family()).isEqualTo(6);
    }
    assertThat(found.get(5)).isInstanceOf(Undefined.class);
  }

  /** The widths of Spiegelhalter 2005 by numpy, {@code np.quantile} for the deciles. */
  @Test
  void overDispersionWidensTheLimits() {
    List<Finding> times = ASKED.withDispersion(Dispersion.MULTIPLICATIVE).compare(SATISFIED).list();
    List<Finding> added = ASKED.withDispersion(Dispersion.ADDITIVE).compare(SATISFIED).list();

    double[] multiplicative = {
      0.8476520265115582,
      0.45228395928644516,
      0.9153490143100956,
      0.07028236741355535,
      0.016294719124806713
    };
    double[] additive = {
      0.8229043129069747,
      0.5970901540685051,
      0.8218307602930457,
      0.3195517336859779,
      0.022235098489575555
    };
    for (int place = 0; place < 5; place++) {
      assertThat(comparison(times.get(place)).certainty().p())
          .isCloseTo(multiplicative[place], within(1e-12));
      assertThat(comparison(added.get(place)).certainty().p())
          .isCloseTo(additive[place], within(1e-12));
    }
    assertThat(ASKED.compare(SATISFIED).notes())
        .extracting(note -> note.en())
        .anyMatch(
            note -> note.contains("(5) the variance is 5.37 times") && note.contains("do not"));
    assertThat(ASKED.withDispersion(Dispersion.ADDITIVE).compare(SATISFIED).numbers())
        .isEqualTo(NumberKind.FITTED);
    assertThat(ASKED.compare(SATISFIED).numbers()).isEqualTo(NumberKind.COUNTED);
  }

  /** {@code binom.sf} and {@code binom.cdf} beyond the counts with p below 0.05/6. */
  @Test
  void aSmallPlaceIsTooFewToSayByExactPower() {
    Finding cherry = ASKED.compare(SATISFIED).list().get(2);

    assertThat(cherry).isInstanceOf(TooFew.class);
    assertThat(((TooFew) cherry).power()).isCloseTo(0, within(1e-12));
    assertThat(((TooFew) cherry).enough()).isEqualTo(OptionalLong.of(102));
  }

  @Test
  void theLimitsOfAPlaceOfThatSizeAreTold() {
    assertThat(ASKED.compare(SATISFIED).list().get(0).sentence().en())
        .contains(
            "all places 69.3% (488 of 704 people with an answer",
            "within the 95% limits of the funnel",
            "limits for a place of this size: 95% from 58% to 80%, 99.8% from 52% to 87%");
  }

  @Test
  void classesAreThoseOfTheStatistics() {
    ShareFunnel shares = new ShareFunnel(0.3, CHANCE);
    for (long base : new long[] {1, 7, 40, 1_000}) {
      for (long count = 0; count <= base; count += Math.max(1, base / 50)) {
        assertThat(shares.classOf(new Tally(count, base)))
            .isEqualTo(ProportionFunnel.around(0.3).classify(new EstimatedProportion(count, base)));
      }
    }
    RateFunnel rates = new RateFunnel(0.02, CHANCE);
    for (long base : new long[] {50, 500, 2_000}) {
      for (long count = 0; count <= base / 10; count++) {
        assertThat(rates.classOf(new Tally(count, base)))
            .isEqualTo(RatioFunnel.around(0.02).classify(EventRate.of(count, (double) base)));
      }
    }
  }

  @Test
  void countsWithinTheLimitsAreThoseThatAreNotRejected() {
    for (Funnel funnel : List.of(new ShareFunnel(0.07, CHANCE), new RateFunnel(0.03, CHANCE))) {
      for (long base : new long[] {1, 30, 333, 1_000}) {
        FunnelPower.Within within = FunnelPower.within(funnel, base, 0.05);
        for (long count = 0; count <= Math.min(base, 200); count++) {
          assertThat(funnel.p(new Tally(count, base)) >= 0.05)
              .as("%s of %s", count, base)
              .isEqualTo(count >= within.least() && count <= within.most());
        }
      }
    }
  }

  @Test
  void ranksAreNeverWithoutTheirLimits() {
    Findings<CountTable> ranked = ASKED.withRanks().compare(SATISFIED);

    assertThat(ranked.list().get(4).sentence().en())
        .contains(
            "rank 1 of 5, 1 the highest, and anywhere from 1 to 2 (95% for all ranks together)");
    assertThat(ASKED.compare(SATISFIED).list()).noneMatch(f -> f.sentence().en().contains("rank"));
    WholeSentences.require(ranked);
  }

  @Test
  void ratesStandInAFunnelToo() {
    Findings<CountTable> found =
        ASKED
            .withRanks()
            .compare(
                Estates.complaints(
                    new long[] {20, 30, 12, 15, 80, 0}, new long[] {100, 900, 200, 600, 700, 40}));

    assertThat(found.list().get(4)).isInstanceOf(Compared.class);
    assertThat(found.list().get(4).sentence().en())
        .contains("above the 99.8% limit of the funnel", "associated with a higher rate");
    assertThat(found.list().get(5)).isInstanceOf(TooFew.class);
    WholeSentences.require(found);
    WholeSentences.require(
        ASKED
            .withDispersion(Dispersion.MULTIPLICATIVE)
            .compare(
                Estates.complaints(
                    new long[] {20, 30, 12, 15, 80, 0}, new long[] {100, 900, 200, 600, 700, 40})));
  }

  @Test
  void everySentenceIsWhole() {
    WholeSentences.require(ASKED.compare(SATISFIED));
    WholeSentences.require(ASKED.withDispersion(Dispersion.ADDITIVE).compare(SATISFIED));
    WholeSentences.require(
        ASKED.compare(Estates.satisfied(new long[] {0, 5, 0}, new long[] {0, 6, 0})));
  }

  @Test
  void aTableOfMoreThanPlacesIsRefused() {
    assertThatThrownBy(() -> ASKED.compare(Fixture.satisfactionBySexAndEthnicGroup()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one dimension of groups");
  }

  @Test
  void aReleaseSaysWhatItsCellsSay() {
    ExposureTable complaints =
        Estates.complaints(
            new long[] {20, 30, 12, 15, 80, 0}, new long[] {100, 900, 200, 600, 700, 40});
    OutcomeTable many =
        Estates.satisfied(
            new long[] {400, 200, 30},
            new long[] {1_500, 500, 0},
            new long[] {3, 1, 0},
            new long[] {2_000, 1_400, 90},
            new long[] {950, 50, 10},
            new long[] {330, 110, 20});
    ProtectedRelease shares =
        Release.of("satisfied").add(many).protect(DisclosurePolicy.publicRelease());
    ProtectedRelease rates =
        Release.of("complaints").add(complaints).protect(DisclosurePolicy.publicRelease());
    PlaceFunnel asked = ASKED.withRanks().withPower(0.3);
    PlaceFunnel fitted = ASKED.withDispersion(Dispersion.ADDITIVE);
    assertThat(fitted.compare(many).in(shares).list())
        .isEqualTo(PrintedCells.ask(shares, fitted.inquiry(many)).findings());
    requirePrinted(rates, asked.compare(complaints), asked.inquiry(complaints));
  }

  private static void requirePrinted(
      ProtectedRelease release, Findings<CountTable> internal, FunnelInquiry question) {
    Findings<?> published = Report.of(release, internal).findings().get(0);
    assertThat(published.list()).isEqualTo(PrintedCells.ask(release, question).findings());
    assertThat(published.notes()).isEqualTo(PrintedCells.ask(release, question).notes());
    assertThat(published.list()).anyMatch(Compared.class::isInstance);
    WholeSentences.require(published);
  }

  private static Comparison comparison(Finding finding) {
    return Retold.comparison(finding).orElseThrow();
  }
}
