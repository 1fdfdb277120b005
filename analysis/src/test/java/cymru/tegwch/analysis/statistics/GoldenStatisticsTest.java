// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.statistics.interval.ClopperPearsonInterval;
import cymru.tegwch.analysis.statistics.interval.JeffreysInterval;
import cymru.tegwch.analysis.statistics.interval.MidPInterval;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenDifference;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenOddsRatio;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenRatio;
import cymru.tegwch.analysis.statistics.power.BinomialPower;
import cymru.tegwch.analysis.statistics.power.TwoProportionPower;
import cymru.tegwch.analysis.statistics.test.BinomialTest;
import cymru.tegwch.analysis.statistics.test.FinitePoolTest;
import cymru.tegwch.analysis.statistics.test.TwoSided;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Values computed in 60 digits or by brute force, by golden/statistics.py. */
class GoldenStatisticsTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/golden/binomial-tests.csv", numLinesToSkip = 1)
  void binomialTestsAgreeWithExactSums(
      long part,
      long whole,
      double benchmark,
      double midP,
      double central,
      double atMost,
      double atLeast,
      double none) {
    BinomialTest test = BinomialTest.of(Proportion.of(part, whole), benchmark);

    assertClose(test.p(TwoSided.MID_P), midP, 1e-12);
    assertClose(test.p(TwoSided.CENTRAL), central, 1e-12);
    assertClose(test.atMost(), atMost, 1e-12);
    assertClose(test.atLeast(), atLeast, 1e-12);
    assertClose(test.none(), none, 1e-12);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/golden/finite-pool-tests.csv", numLinesToSkip = 1)
  void finitePoolTestsAgreeWithExactSums(
      long part,
      long drawn,
      long group,
      long pool,
      double midP,
      double central,
      double atMost,
      double atLeast,
      double none) {
    FinitePoolTest test = FinitePoolTest.of(Proportion.of(part, drawn), Proportion.of(group, pool));

    assertClose(test.p(TwoSided.MID_P), midP, 1e-12);
    assertClose(test.p(TwoSided.CENTRAL), central, 1e-12);
    assertClose(test.atMost(), atMost, 1e-12);
    assertClose(test.atLeast(), atLeast, 1e-12);
    assertClose(test.none(), none, 1e-12);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/golden/exact-intervals.csv", numLinesToSkip = 1)
  void exactIntervalsAgreeWithBisectionOfExactSums(
      long part,
      long whole,
      double confidence,
      double midLower,
      double midUpper,
      double exactLower,
      double exactUpper) {
    Proportion observed = Proportion.of(part, whole);

    assertInterval(MidPInterval.of(observed, confidence), midLower, midUpper, 1e-12);
    assertInterval(ClopperPearsonInterval.of(observed, confidence), exactLower, exactUpper, 1e-12);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/golden/jeffreys.csv", numLinesToSkip = 1)
  void jeffreysIntervalsAgreeWithScipy(
      long part, long whole, double confidence, double lower, double upper) {
    assertInterval(
        JeffreysInterval.of(Proportion.of(part, whole), confidence), lower, upper, 1e-12);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/golden/score-intervals.csv", numLinesToSkip = 1)
  void scoreIntervalsAgreeWithBisectionOfTheScore(
      long firstPart,
      long firstWhole,
      long secondPart,
      long secondWhole,
      double confidence,
      double differenceLower,
      double differenceUpper,
      double ratioLower,
      double ratioUpper,
      double oddsRatioLower,
      double oddsRatioUpper) {
    TwoProportions observed =
        TwoProportions.of(
            Proportion.of(firstPart, firstWhole), Proportion.of(secondPart, secondWhole));

    assertInterval(
        MiettinenNurminenDifference.of(observed, confidence),
        differenceLower,
        differenceUpper,
        1e-11);
    assertInterval(MiettinenNurminenRatio.of(observed, confidence), ratioLower, ratioUpper, 1e-12);
    assertInterval(
        MiettinenNurminenOddsRatio.of(observed, confidence), oddsRatioLower, oddsRatioUpper, 1e-12);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/golden/binomial-power.csv", numLinesToSkip = 1)
  void powerAgreesWithBruteForce(
      double benchmark,
      double alternative,
      TwoSided method,
      double at12,
      double at40,
      double atOneLess,
      long peopleFor80) {
    BinomialPower power = BinomialPower.of(benchmark, alternative).withMethod(method);

    assertClose(power.at(12), at12, 1e-12);
    assertClose(power.at(40), at40, 1e-12);
    assertClose(power.at(peopleFor80 - 1), atOneLess, 1e-12);
    assertThat(power.peopleFor(0.8)).hasValue(peopleFor80);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/golden/score-power.csv", numLinesToSkip = 1)
  void scorePowerAgreesWithTheWholeGrid(
      long firstWhole, long secondWhole, double first, double second, double alpha, double power) {
    double exact =
        TwoProportionPower.of(first, second).withAlpha(alpha).at(firstWhole, secondWhole);

    // Absolute: counts beyond ten standard deviations are left out.
    assertThat(exact).isCloseTo(power, within(1e-13));
  }

  @Test
  void everyGoldenFileNamesItsGenerator() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(getClass().getResource("/golden/jeffreys.csv")).toURI())
            .getParent();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> golden = files.filter(file -> file.toString().endsWith(".csv")).toList();

      assertThat(golden)
          .isNotEmpty()
          .allSatisfy(
              file -> assertThat(Files.readAllLines(file).get(0)).startsWith("# generator: "));
    }
  }

  private static void assertInterval(
      Interval interval, double lower, double upper, double tolerance) {
    assertClose(interval.lower(), lower, tolerance);
    assertClose(interval.upper(), upper, tolerance);
  }

  private static void assertClose(double actual, double expected, double relative) {
    if (Double.isInfinite(expected)) {
      assertThat(actual).isEqualTo(expected);
    } else {
      // 1e-300: an expected value below the range of a double is 0 here.
      assertThat(actual).isCloseTo(expected, within(Math.abs(expected) * relative + 1e-300));
    }
  }
}
