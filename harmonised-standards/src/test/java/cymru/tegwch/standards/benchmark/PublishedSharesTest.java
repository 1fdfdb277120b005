// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishedSharesTest {

  @Test
  void percentagesThatSumTo100AreABenchmark() {
    Benchmark benchmark = shares("50.0", "30.5", "19.5", Map.of()).benchmark();

    assertThat(benchmark.counts()).isEqualTo(Map.of("round", 500L, "square", 305L, "other", 195L));
    assertThat(benchmark.source()).isEqualTo("Invented");
  }

  /** Python: [1000 * Fraction(p) / Fraction('100.1') for p in ('50.1', '30.5', '19.5')]. */
  @Test
  void percentagesThatSumTo100Point1AreRenormalisedOnlyByName() {
    PublishedShares shares = shares("50.1", "30.5", "19.5", Map.of());

    assertThat(shares.sum()).isEqualByComparingTo("100.1");
    assertThatIllegalArgumentException()
        .isThrownBy(shares::benchmark)
        .withMessage(
            "Percentages must sum to 100, but summed to 100.1: ask for renormalised(), which divides"
                + " each by the sum and says so");
    Benchmark benchmark = shares.renormalised();
    assertThat(benchmark.counts()).isEqualTo(Map.of("round", 500L, "square", 305L, "other", 195L));
    assertThat(benchmark.everyone()).isEqualTo(1_000);
    assertThat(benchmark.source())
        .isEqualTo("Invented; percentages summed to 100.1 and were divided by it");
  }

  @Test
  void whatRoundingCannotExplainIsNotRenormalised() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shares("50.0", "30.0", "19.8", Map.of()).renormalised())
        .withMessage(
            "Percentages must sum to 100 within what rounding explains, 0.15, but summed to 99.8");
    assertThat(shares("50.0", "30.0", "19.9", Map.of()).renormalised().everyone()).isEqualTo(1_000);
  }

  @Test
  void silencesInThePublishedBaseStaySilences() {
    Benchmark benchmark =
        shares("50.0", "30.0", "13.7", Map.of(Silence.NOT_ANSWERED, new BigDecimal("6.3")))
            .benchmark();

    assertThat(benchmark.silences()).isEqualTo(Map.of(Silence.NOT_ANSWERED, 63L));
    assertThat(benchmark.answered()).isEqualTo(937);
    assertThat(benchmark.percentOfEveryone("round")).isEqualByComparingTo("50.0");
  }

  @Test
  void aGroupWithoutAPercentageIsRefused() {
    Map<String, BigDecimal> two =
        Map.of("round", new BigDecimal("50"), "square", new BigDecimal("50"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shares(two, Map.of()))
        .withMessageEndingWith("but 'other' has none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shares("101", "0", "0", Map.of()))
        .withMessage("Percentage must be 0 to 100, but was 101");
  }

  private static PublishedShares shares(
      String round, String square, String other, Map<Silence, BigDecimal> silences) {
    return shares(
        Map.of(
            "round", new BigDecimal(round),
            "square", new BigDecimal(square),
            "other", new BigDecimal(other)),
        silences);
  }

  private static PublishedShares shares(
      Map<String, BigDecimal> percentages, Map<Silence, BigDecimal> silences) {
    return new PublishedShares(
        Text.of("Nowhere", "Unlle"),
        Population.of("invented", Text.of("Shapes", "Siapiau"), Invented.DAY),
        0,
        Invented.SHAPES.detailed(),
        percentages,
        silences,
        1_000,
        "Invented");
  }
}
