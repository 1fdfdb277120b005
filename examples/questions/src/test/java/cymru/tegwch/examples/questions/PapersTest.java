// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.NextStep;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.finding.TooFew;
import cymru.tegwch.core.table.CountTable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The programs run, say it in both languages, and their numbers are those computed otherwise. */
class PapersTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  private Findings<CountTable> told(Function<Paper, Findings<CountTable>> program) {
    return program.apply(new Paper(new PrintStream(written, true, StandardCharsets.UTF_8), "data"));
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }

  private static Comparison comparison(Finding finding) {
    return finding instanceof Compared compared
        ? compared.comparison()
        : ((TooFew) finding).comparison();
  }

  @Test
  void aBoardOfTwelveIsReadAsAWholeAndUnderRestriction() {
    Findings<CountTable> found = told(IsTheBoardLikeThePlace::tell);
    // Census 2021, Cardiff: more than half are women; 3 of 12 are a fact, and chance may draw it
    Finding women = found.list().get(0);
    assertThat(comparison(women).figure().value()).isEqualTo(0.25);
    assertThat(comparison(women).figure().range()).isEmpty();
    assertThat(comparison(women).against().value()).isCloseTo(0.51, within(0.01));
    assertThat(women).isInstanceOf(TooFew.class);
    assertThat(women.next()).extracting(NextStep::kind).doesNotContain(NextStep.Kind.WAIT_FOR);
    assertThat(text())
        .contains("a fact about the whole body", "ffaith am y corff cyfan")
        .contains("-- as the release prints it\nFemale: 25% (3 of 12 ");
  }

  @Test
  void aWorkforceIsHeldAgainstBothPlacesByWhereItWorks() {
    Findings<CountTable> found = told(IsTheWorkforceLikeThePlaces::tell);
    assertThat(found.list()).hasSize(5);
    assertThat(found.benchmarks()).hasSize(1);
    assertThat(text()).contains("Caerdydd (550 o gartrefi)");
    for (Finding finding : found.list()) {
      Comparison each = comparison(finding);
      assertThat(each.difference().value())
          .isCloseTo(each.figure().value() - each.against().value(), within(1e-12));
    }
  }

  @Test
  void theDirectionTurnsWithinDepartmentsAndTheStrataAreToBeReadFirst() {
    Findings<CountTable> found = told(WhereIsTheInequality::tell);
    Finding women = found.list().get(0);
    // 557 of 1,835 and 1,198 of 2,691 admitted; pooled difference 0.0184 (Greenland and Robins
    // 1985,
    // in numpy: analysis/src/test/resources/golden/strata.py)
    assertThat(comparison(women).difference().value())
        .isCloseTo(557 / 1835.0 - 1198 / 2691.0, within(1e-12));
    Remark.OnStrata within = (Remark.OnStrata) women.remarks().get(0);
    assertThat(within.difference().value()).isCloseTo(0.018425196190852512, within(1e-12));
    assertThat(within.isReversed()).isTrue();
    assertThat(women.next())
        .extracting(NextStep::kind)
        .isEqualTo(
            List.of(
                NextStep.Kind.READ_WITHIN_STRATA,
                NextStep.Kind.STAGE,
                NextStep.Kind.LOCAL_AREA,
                NextStep.Kind.ASK_PEOPLE,
                NextStep.Kind.CLOSER_MONITORING));
    assertThat(text())
        .contains("Warning: within categories (Department) the direction is the opposite")
        .contains("Rhybudd: o fewn categorïau (Adran) mae’r cyfeiriad i’r gwrthwyneb");
  }
}
