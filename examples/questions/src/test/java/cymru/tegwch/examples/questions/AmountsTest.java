// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.core.table.CountTable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The programs of amounts and of an indicator run, and their numbers are those of SciPy. */
class AmountsTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  private Finding first(Function<Paper, Findings<CountTable>> program) {
    return program
        .apply(new Paper(new PrintStream(written, true, StandardCharsets.UTF_8), "data"))
        .list()
        .get(0);
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }

  @Test
  void daysToRepairAreComparedAsMeansWithMediansBeside() {
    // v = lambda n, f, s, m: numpy.array([f + i*s % m for i in range(n)])
    // scipy.stats.ttest_ind(v(160, 3, 7, 19), v(140, 1, 5, 17), equal_var=False)
    Comparison women = ((Compared) first(WhoWaitsLongerForRepairs::tell)).comparison();
    assertThat(women.figure().value()).isCloseTo(11.94375, within(1e-9));
    assertThat(women.against().value()).isCloseTo(8.985714285714286, within(1e-9));
    assertThat(women.certainty().p()).isCloseTo(1.4939641456887704e-06, within(1e-9));
    assertThat(text())
        .contains("Medians: ", "Canolrifau: ", "from published means")
        .contains("-- as the release prints it");
  }

  @Test
  void aPayGapIsAFactWithLimitsInPrint() {
    // 100*(1 - w.mean()/m.mean()), 100*(1 - numpy.median(w)/numpy.median(m))
    Finding women = first(WhoIsPaidLess::tell);
    assertThat(women.sentence().en()).contains("mean gap 8.0%", "median gap 7.8%");
    assertThat(text())
        .contains("whatever was rounded", "beth bynnag a dalgrynnwyd", "SI 2011/1064");
  }

  @Test
  void anIndicatorIsAnOutcomeLikeAnother() {
    // by hand: 280 of 420 and 250 of 320
    Comparison women = ((Compared) first(IsTheServiceAsGoodForAll::tell)).comparison();
    assertThat(women.figure().value()).isEqualTo(280 / 420.0);
    assertThat(women.against().value()).isEqualTo(250 / 320.0);
    assertThat(text())
        .contains("Satisfaction with the landlord’s service overall")
        .contains("Boddhad â gwasanaeth y landlord at ei gilydd");
  }

  @Test
  void bonusesAreComparedAmongThoseWhoReceivedOne() {
    // v = lambda n, f, s, m: numpy.array([f + i*s % m for i in range(n)])
    // w, m = v(66, 42000, 1700, 29999), v(72, 50000, 2300, 31999)
    // 100*(1 - w.mean()/m.mean()), 100*(1 - numpy.median(w)/numpy.median(m)): 13.9996, 13.7233
    Finding women = first(paper -> WhoReceivesABonus.tell(paper).get(0));
    assertThat(women.sentence().en())
        .contains("mean gap 14.0%; median gap 13.7%")
        .contains("received a bonus 55.0% (66 of 120 employees)")
        .contains("Male 80% (72 of 90 employees)");
    assertThat(text()).contains("derbyniodd fonws 55.0% (66 o 120, gweithwyr)", "Chwarter isaf");
  }
}
