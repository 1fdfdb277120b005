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

/** Each program runs, and its numbers are those of the generated file, worked out apart. */
class QuestionsOverTimeTest {

  private static final Path DATA = Path.of("data");

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Paper paper =
      new Paper(new PrintStream(written, true, StandardCharsets.UTF_8), "data");

  private String output() {
    return written.toString(StandardCharsets.UTF_8);
  }

  private static Comparison comparison(Findings<?> found, int group) {
    Finding finding = found.list().get(group);
    return finding instanceof Compared compared
        ? compared.comparison()
        : ((TooFew) finding).comparison();
  }

  @Test
  void whoUsesTheLibrary() {
    Findings<?> found = WhoUsesTheLibrary.tell(DATA, paper);
    // 70 of 920 Asian users
    assertThat(found.list().stream().filter(one -> one.label().en().startsWith("Asian")).toList())
        .singleElement()
        .satisfies(one -> assertThat(one.sentence().en()).contains("7.6% (70 of 920"));
    assertThat(output()).contains("meincnod").contains("-- as the release prints it");
  }

  @Test
  void theYoungAreInArrearsAndTheOldAreAdvised() {
    Findings<?> found = WhoUsesAdviceAndWhoNeedsIt.tell(DATA, paper);
    // 16 to 24: 24 who used advice, 168 in arrears; all: 499 and 820
    Comparison young = comparison(found, 1);
    assertThat(young.figure().value()).isCloseTo(24.0 / 168, within(1e-12));
    assertThat(young.ratio().value())
        .isCloseTo(24.0 / 168 / ((499.0 - 24) / (820 - 168)), within(1e-12));
    assertThat(output())
        .contains("share of all use 4.8% (24 of 499), of all need 20.5% (168 of 820)")
        .contains("associated with less use for the need, unlikely by chance alone")
        .contains("yn gysylltiedig â llai o ddefnydd yn ôl yr angen");
  }

  @Test
  void theOldComeMoreOftenAndByTelephone() {
    List<? extends Findings<?>> found = HowOftenAndInWhichWays.tell(DATA, paper);
    // 75 and over: (80 + 2·90 + 3·60 + 4·60)/350 times
    assertThat(comparison(found.get(0), 7).figure().value())
        .isCloseTo((80 + 180 + 180 + 240) / 350.0, within(1e-12));
    // 75 and over by telephone: 150 who used nothing else, 18 and 46 who used another way too
    assertThat(comparison(found.get(1), 21).figure().value()).isCloseTo(214.0 / 280, within(1e-12));
    assertThat(output())
        .contains("mwy o ddefnydd o’r dull hwn")
        .contains("Aged 75 years and over, By telephone: 76.8% (215 of 280");
  }

  @Test
  void whoIsInFuelPoverty() {
    List<? extends Findings<?>> found = WhoIsInFuelPoverty.tell(DATA, paper);
    // 75 and over: 165 of 510
    assertThat(comparison(found.get(0), 7).figure().value()).isCloseTo(165.0 / 510, within(1e-12));
    assertThat(output()).contains("Mewn tlodi tanwydd");
  }

  @Test
  void theChangeHasWorkedForTheYoung() {
    List<? extends Findings<?>> found = HasTheChangeWorked.tell(DATA, paper);
    // here 90/200 to 150/210, elsewhere 95/200 to 98/202
    assertThat(comparison(found.get(0), 0).difference().value())
        .isCloseTo(150.0 / 210 - 90.0 / 200, within(1e-12));
    assertThat(comparison(found.get(2), 0).difference().value())
        .isCloseTo((150.0 / 210 - 90.0 / 200) - (98.0 / 202 - 95.0 / 200), within(1e-12));
    assertThat(output())
        .contains("a narrower gap than before, unlikely by chance alone")
        .contains("rose more, or fell less, than in the comparison place, which is better")
        .contains("Two points in time cannot test that.");
  }

  @Test
  void theYoungAreMissingAndItMatters() {
    List<? extends Findings<?>> found = WhoIsMissingFromTheConsultation.tell(DATA, paper);
    // 16 to 24: 50 of 400 responded
    assertThat(comparison(found.get(0), 1).figure().value()).isCloseTo(0.125, within(1e-12));
    // Manski: (30)/400 less (650 + 1980)/(950 + 1980 ...) are wide: the sign depends on the silent
    Described silent = (Described) found.get(1).list().get(1);
    assertThat(silent.quantities().get(1).value()).isLessThan(0);
    assertThat(silent.quantities().get(2).value()).isGreaterThan(0);
    assertThat(output()).contains("under-represented among those who responded");
  }

  @Test
  void disabledPeopleComplainMore() {
    Findings<?> found = WhoComplains.tell(DATA, paper);
    // 115 of 920 and 140 of 2,000
    assertThat(comparison(found, 0).ratio().value())
        .isCloseTo(115.0 / 920 / (140.0 / 2_000), within(1e-12));
    assertThat(output()).contains("associated with a higher rate, unlikely by chance alone");
  }

  @Test
  void oneEstateGrowsOlder() {
    List<? extends Findings<?>> found = WhereProfilesGo.tell(DATA, paper);
    Described upper = (Described) found.get(1).list().get(0);
    // Python 3, numpy.polyfit of the log odds of 161 167 170 176 183 185 194 197 204 209 of 800
    assertThat(upper.quantities().get(4).value()).isCloseTo(UPPER_IN_2031, within(1e-9));
    assertThat(output()).contains("no signal: common variation").contains("camau ymlaen: 5");
  }

  @Test
  void satisfactionSteppedAndTurned() {
    List<? extends Findings<?>> found = DidItTurn.tell(DATA, paper);
    // Python 3, numpy: y of the file over 400, t = 1..20, d = t > 10,
    // lstsq([1, t, d, d*(t - 11)]): slope 0.00328788, step 0.08484848, turn 0.00739394
    Described all = (Described) found.get(1).list().get(0);
    assertThat(all.quantities().get(0).value()).isCloseTo(0.08484848, within(1e-8));
    assertThat(all.quantities().get(1).value()).isCloseTo(0.00739394, within(1e-8));
    assertThat(all.quantities().get(2).value()).isCloseTo(0.00328788, within(1e-8));
    assertThat(output())
        .contains("step from 2023-q4:", "unlikely by chance alone")
        .contains("the intervals are widened by what rounding may have moved");
  }

  @Test
  void theOldAreTheBandThatGrowsMost() {
    Findings<?> found = HowManyOfEachAge.tell(DATA, paper);
    // by hand: 350·280/370 + 390·90/260 + (390 - 280 - 90) of 75 and over; 300/410 of 380 and 90
    // more are 35 to 44
    Described oldest = (Described) found.list().get(5);
    assertThat(oldest.quantities().get(0).value())
        .isCloseTo(350 * 280.0 / 370 + 390 * 90.0 / 260 + 20, within(1e-9));
    assertThat(((Described) found.list().get(1)).quantities().get(0).value())
        .isCloseTo(380 * 300.0 / 410 + 90, within(1e-9));
    assertThat(output()).contains("camau ymlaen: 2").contains("-- as the release prints it");
  }

  @Test
  void disabledPeopleAreOnALowIncomeMoreAlsoAtTheirAges() {
    List<? extends Findings<?>> found = WhoIsOnALowIncome.tell(DATA, paper);
    // 357 of 1,192 and 545 of 2,645
    assertThat(comparison(found.get(0), 0).difference().value())
        .isCloseTo(357.0 / 1_192 - 545.0 / 2_645, within(1e-12));
    assertThat(output()).contains("which is worse").contains("Within categories (");
  }

  private static final double UPPER_IN_2031 = 0.29965982787399953;
}
