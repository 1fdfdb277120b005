// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.NextStep;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.ProtectedTable;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.OutcomeTable;
import org.junit.jupiter.api.Test;

/** Admissions to Berkeley: what is lower overall is higher within departments. */
class SimpsonTest {

  private static final OutcomeComparison ASKED =
      OutcomeComparison.withDefaults().withReference("male").allowingFor("department");

  private static Remark.OnStrata strata(Finding finding) {
    return (Remark.OnStrata) finding.remarks().get(0);
  }

  @Test
  void womenWereAdmittedLessOverallAndMoreWithinDepartments() {
    Finding women = ASKED.compare(Admissions.table()).list().get(0);
    Remark.OnStrata within = strata(women);
    // admitted: 557 of 1,835 women, 1,198 of 2,691 men (R, UCBAdmissions)
    assertThat(((Compared) women).comparison().difference().value())
        .isCloseTo(557 / 1835.0 - 1198 / 2691.0, within(1e-12));
    assertThat(within.overall()).isCloseTo(557 / 1835.0 - 1198 / 2691.0, within(1e-12));
    assertThat(within.difference().value()).isPositive();
    assertThat(within.isReversed()).isTrue();
    assertThat(within.sentence().en())
        .startsWith("Warning: within categories (Department) the direction is the opposite; ");
    assertThat(within.sentence().cy())
        .startsWith("Rhybudd: o fewn categorïau (Adran) mae’r cyfeiriad i’r gwrthwyneb; ");
    assertThat(women.next().get(0).kind()).isEqualTo(NextStep.Kind.READ_WITHIN_STRATA);
  }

  @Test
  void theStrataArePooledAsMantelAndHaenszelDo() {
    Remark.OnStrata within = strata(ASKED.compare(Admissions.table()).list().get(0));
    // python3 golden/strata.py; R's mantelhaen.test(UCBAdmissions, correct = FALSE) has M^2 =
    // 1.5246, p = 0.2169, and DescTools::BreslowDayTest(UCBAdmissions) X-squared = 18.826, p =
    // 0.0021
    assertThat(within.p()).isCloseTo(0.2169, within(5e-5));
    assertThat(within.difference().value()).isCloseTo(0.018425196190852512, within(1e-10));
    assertThat(within.difference().range().orElseThrow().lower())
        .isCloseTo(-0.010632042964837208, within(1e-8));
    assertThat(within.ratio().value()).isCloseTo(1.058307423589208, within(1e-10));
    assertThat(within.homogeneous().orElseThrow()).isCloseTo(0.0020714013978812246, within(1e-8));
    assertThat(within.sentence().en()).contains("the categories are unlike one another (p = 0.002");
  }

  @Test
  void withoutStrataTheFindingIsTheSame() {
    Finding crude =
        OutcomeComparison.withDefaults()
            .withReference("male")
            .compare(Admissions.withoutDepartments())
            .list()
            .get(0);
    Finding women = ASKED.compare(Admissions.table()).list().get(0);
    assertThat(women.sentence()).isEqualTo(crude.sentence());
    assertThat(crude.remarks()).noneMatch(Remark.OnStrata.class::isInstance);
  }

  @Test
  void theRestIsTheRestOfEachStratum() {
    Findings<CountTable> eachWithTheRest =
        OutcomeComparison.withDefaults().allowingFor("department").compare(Admissions.table());
    Remark.OnStrata women = strata(eachWithTheRest.list().get(0));
    Remark.OnStrata men = strata(eachWithTheRest.list().get(1));
    assertThat(women.difference().value())
        .isCloseTo(
            strata(ASKED.compare(Admissions.table()).list().get(0)).difference().value(),
            within(1e-15));
    assertThat(men.difference().value()).isCloseTo(-women.difference().value(), within(1e-12));
  }

  @Test
  void inAReleaseTheStrataAreThosePrinted() {
    OutcomeTable table = Admissions.table();
    ProtectedRelease release =
        Release.of("admissions").add(table).protect(DisclosurePolicy.publicRelease());
    Findings<ProtectedTable> found = ASKED.compare(table).in(release);
    Finding women = found.list().get(0);
    assertThat(women.remarks()).isNotEmpty();
    assertThat(women.remarks().get(0).sentence().isTranslated()).isTrue();
  }

  @Test
  void aHiddenStratumIsNotPooledAround() {
    OutcomeTable table = Admissions.withAFewInOneDepartment();
    ProtectedRelease release =
        Release.of("admissions").add(table).protect(DisclosurePolicy.publicRelease());
    Remark within = ASKED.compare(table).in(release).list().get(0).remarks().get(0);
    assertThat(within).isInstanceOf(Remark.Note.class);
    assertThat(within.sentence().en())
        .isEqualTo(
            "Within categories (Department): not given, since numbers may not be published.");
  }

  @Test
  void strataThatAreNotTheLastDimensionsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> OutcomeComparison.withDefaults().allowingFor("sex").compare(Admissions.table()))
        .withMessage(
            "Strata must be the last dimensions of the table, behind those that make the groups,"
                + " but the table has [sex, department] and the strata are [sex]");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                OutcomeComparison.withDefaults()
                    .allowingFor("sex", "department")
                    .compare(Admissions.table()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutcomeComparison.withDefaults().allowingFor("sex", "sex"))
        .withMessage("Strata must be different variables, but were [sex, sex]");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                OutcomeComparison.withDefaults()
                    .allowingFor("sex")
                    .compare(Fixture.complaints(1, 2, 3, 4, 5)));
  }
}
