// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.Fixture;
import cymru.tegwch.analysis.OutcomeComparison;
import cymru.tegwch.analysis.PrintedSentences;
import cymru.tegwch.analysis.WholeSentences;
import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.Measures;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Verdict;
import cymru.tegwch.analysis.measure.Days;
import cymru.tegwch.analysis.statistics.pay.PayRules;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.ProtectedTable;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Invented pay. */
class PayGapsTest {

  private static final Measure HOURLY =
      new Measure("hourly", Text.of("Hourly pay", "Cyflog yr awr"), Measure.Unit.PENCE);
  private static final CodeList GRADE =
      Fixture.list(
          "grade@1",
          Text.of("Grade", "Gradd"),
          "g5",
          "Grade 5",
          "Gradd 5",
          "g6",
          "Grade 6",
          "Gradd 6");
  private static final PayGaps ASKED = PayGaps.comparedWith("male");

  private static final MeasureTable PAY =
      Days.table(
          HOURLY, Fixture.SEX, Days.values(60, 1_200, 77, 499), Days.values(48, 1_300, 91, 601));
  private static final MeasureTable BY_GRADE =
      byGrade(
          Map.of(
              Coordinates.of("female", "g5"), Days.values(60, 1_200, 7, 99),
              Coordinates.of("female", "g6"), Days.values(20, 1_600, 13, 199),
              Coordinates.of("male", "g5"), Days.values(30, 1_250, 7, 99),
              Coordinates.of("male", "g6"), Days.values(40, 1_800, 13, 199)));

  private static MeasureTable byGrade(Map<Coordinates, List<Long>> pay) {
    return Days.crossed(
        HOURLY, Fixture.dimension("sex", Fixture.SEX), Fixture.dimension("grade", GRADE), pay);
  }

  @Test
  void gapsAreThoseOfNumPy() {
    // 100*(1-w.mean()/m.mean()) = 10.2645, of medians 10.1971
    // scipy.stats.ttest_ind(w, m, equal_var=False).pvalue = 1.8345e-06
    Finding women = ASKED.compare(PAY).list().get(0);
    assertThat(women.sentence().en())
        .contains("mean gap 10.3%; median gap 10.2%")
        .contains("a fact about the whole body")
        .contains("associated with lower pay, unlikely by chance alone (p < 0.0001)");
    assertThat(women.sentence().cy()).contains("bwlch cymedrig 10.3%; bwlch canolrifol 10.2%");
    assertThat(((Compared) women).comparison().certainty().p())
        .isCloseTo(1.834542869779946e-06, within(1e-15));
    assertThat(women.verdict()).isEqualTo(Verdict.LOWER);
  }

  @Test
  void whatIsPrintedHoldsTheTrueGap() {
    ProtectedRelease release = release(PAY);
    Findings<ProtectedTable> published = ASKED.compare(PAY).in(release);
    assertThat(published.numbers()).isEqualTo(NumberKind.MEASURED);
    String said = published.list().get(0).sentence().en();
    assertThat(said).contains("mean gap 10.3%;").contains(", whatever was rounded)");
    var own = PaidGroup.of(reading(release), Coordinates.of("female")).orElseThrow();
    var other = PaidGroup.of(reading(release), Coordinates.of("male")).orElseThrow();
    assertThat(own.meanGap(other).least()).isLessThan(10.264533708817346);
    assertThat(own.meanGap(other).most()).isGreaterThan(10.264533708817346);
    assertThat(own.medianGap(other).orElseThrow().least()).isLessThan(10.19705974350954);
    assertThat(own.medianGap(other).orElseThrow().most()).isGreaterThan(10.19705974350954);
  }

  private static Measures reading(ProtectedRelease release) {
    return Reading.of(release).measures(PAY);
  }

  @Test
  void gradesAreLookedIntoByTheGuide() {
    // numpy: 3.896 % in grade 5, 10.884 % in grade 6
    List<Finding> found = ASKED.compare(BY_GRADE).list();
    assertThat(found.get(0).sentence().en())
        .contains("mean gap 3.9%")
        .contains("3% or more, as in other grades");
    assertThat(found.get(1).sentence().en()).contains("mean gap 10.9%").contains("5% or more");
  }

  @Test
  void theTwoPartsAreThatOfNumPyAndSumToTheGap() {
    // within = ((a+b)/2*(y-x)).sum(), grades = ((x+y)/2*(b-a)).sum(), both over M.mean()
    // 6.9839 + 10.0800 = 17.0639
    Findings<CountTable> found = ASKED.parts(BY_GRADE);
    assertThat(found.numbers()).isEqualTo(NumberKind.FITTED);
    assertThat(found.list().get(0).sentence().en())
        .contains("mean gap 17.1%")
        .contains("the grades that people are in: 10.1, and with pay within grades: 7.0");
    assertThat(found.notes()).anyMatch(note -> note.en().contains("do not say why"));
  }

  @Test
  void partsArePublishedOnlyOfGradesThatArePrinted() {
    assertThat(ASKED.parts(BY_GRADE).in(release(BY_GRADE)).list().get(0).verdict())
        .isEqualTo(Verdict.LOWER);
    MeasureTable small =
        byGrade(
            Map.of(
                Coordinates.of("female", "g5"), Days.values(60, 1_200, 7, 99),
                Coordinates.of("female", "g6"), Days.values(8, 1_600, 13, 199),
                Coordinates.of("male", "g5"), Days.values(30, 1_250, 7, 99),
                Coordinates.of("male", "g6"), Days.values(40, 1_800, 13, 199)));
    assertThat(ASKED.parts(small).in(release(small)).list().get(0).verdict())
        .isEqualTo(Verdict.WITHHELD);
  }

  @Test
  void aRuleBringsItsSmallestGroupAndSaysThatItIsNoLaw() {
    PayGaps draft =
        PayGaps.comparedWith("white").under(PayRules.of("ethnicity-pay-gap").orElseThrow());
    assertThat(draft.minimumGroup()).isEqualTo(10);
    MeasureTable pay =
        Days.table(
            HOURLY,
            Fixture.ETHNIC_GROUP,
            Days.values(12, 1_200, 77, 499),
            Days.values(9, 1_200, 77, 499),
            List.of(),
            Days.values(90, 1_300, 91, 601),
            List.of());
    Findings<CountTable> found = draft.compare(pay);
    // scipy.stats.ttest_ind of the 12 and the 90, equal_var=False: p = 0.00114, four groups
    assertThat(found.list())
        .extracting(Finding::verdict)
        .startsWith(Verdict.LOWER, Verdict.UNDEFINED, Verdict.UNDEFINED);
    assertThat(found.list().get(1).sentence().en()).contains("fewer employees than 10");
    assertThat(found.notes().get(1).en()).contains("a proposal, not law");
    assertThat(found.notes().get(1).cy()).contains("cynnig, nid cyfraith");
  }

  @Test
  void everySentenceFollowsFromWhatIsPrinted() {
    PrintedSentences.requireFromPrintedCells(new PayInquiry(ASKED, PAY), List.of(release(PAY)));
    PrintedSentences.requireFromPrintedCells(
        new PayInquiry(ASKED.ofBonuses(), PAY), List.of(release(PAY)));
    PrintedSentences.requireFromPrintedCells(
        new PayInquiry(ASKED, BY_GRADE), List.of(release(BY_GRADE)));
    PrintedSentences.requireFromPrintedCells(
        new PayPartsInquiry(ASKED, BY_GRADE), List.of(release(BY_GRADE)));
    PrintedSentences.requireFromPrintedCells(
        new PayInquiry(PayGaps.comparedWith("white").withAllOthers(), BY_GROUP),
        List.of(release(BY_GROUP)));
    WholeSentences.require(ASKED.compare(PAY));
    WholeSentences.require(ASKED.ofBonuses().compare(PAY).in(release(PAY)));
    WholeSentences.require(ASKED.parts(BY_GRADE).in(release(BY_GRADE)));
    WholeSentences.require(PayGaps.comparedWith("white").withAllOthers().compare(BY_GROUP));
  }

  @Test
  void printedPartsHaveLimitsThatHoldTheTrueOnes() {
    PayParts exact = parts(Reading.counted().measures(BY_GRADE));
    PayParts printed = parts(Reading.of(release(BY_GRADE)).measures(BY_GRADE));
    // as in theTwoPartsAreThatOfNumPyAndSumToTheGap
    assertThat(exact.within().percent()).isCloseTo(6.9839, within(5e-5));
    assertThat(exact.within().isRounded()).isFalse();
    assertThat(printed.within().least()).isLessThan(exact.within().percent());
    assertThat(printed.within().most()).isGreaterThan(exact.within().percent());
    assertThat(printed.grades().least()).isLessThan(exact.grades().percent());
    assertThat(printed.grades().most()).isGreaterThan(exact.grades().percent());
    assertThat(ASKED.parts(BY_GRADE).in(release(BY_GRADE)).list().get(0).sentence().en())
        .containsPattern("people are in: [\\d.]+ \\(from [\\d.]+ to [\\d.]+, whatever was rounded")
        .containsPattern("within grades: [\\d.]+ \\(from [\\d.]+ to [\\d.]+, whatever was rounded");
  }

  private static PayParts parts(Measures measures) {
    List<PayParts.Grade> grades = new ArrayList<>();
    for (String grade : List.of("g5", "g6")) {
      grades.add(
          new PayParts.Grade(
              measures.moments(Coordinates.of("female", grade)).orElseThrow(),
              measures.moments(Coordinates.of("male", grade)).orElseThrow()));
    }
    Coordinates men = Coordinates.of(Coordinate.of("male"), Margin.ANSWERED);
    return PayParts.of(grades, measures.moments(men).orElseThrow());
  }

  private static final MeasureTable BY_GROUP =
      Days.table(
          HOURLY,
          Fixture.ETHNIC_GROUP,
          Days.values(32, 1_200, 77, 499),
          Days.values(29, 1_210, 61, 451),
          List.of(),
          Days.values(90, 1_300, 91, 601),
          Days.values(26, 1_250, 53, 499));

  @Test
  void allOthersTogetherAreOneGroupMore() {
    Findings<CountTable> found = PayGaps.comparedWith("white").withAllOthers().compare(BY_GROUP);
    assertThat(found.list()).hasSize(5);
    Finding others = found.list().get(4);
    assertThat(others.label().en()).isEqualTo("All others");
    // v = lambda n, f, s, m: numpy.array([f + i*s % m for i in range(n)])
    // o = numpy.concatenate([v(32,1200,77,499), v(29,1210,61,451), v(26,1250,53,499)])
    // w = v(90,1300,91,601); 100*(1-o.mean()/w.mean()), 100*(1-numpy.median(o)/numpy.median(w))
    assertThat(others.sentence().en()).contains(OTHERS_MEAN_GAP).contains(OTHERS_MEDIAN_GAP);
    Findings<ProtectedTable> published = found.in(release(BY_GROUP));
    assertThat(published.list().get(4).sentence().en())
        .contains("mean gap ")
        .contains("median gap not given");
    assertThat(found.notes()).anyMatch(note -> note.en().startsWith("Said which group they are"));
  }

  private static final String OTHERS_MEAN_GAP = "mean gap 9.8%";
  private static final String OTHERS_MEDIAN_GAP = "median gap 9.6%";

  @Test
  void ofTwoGroupsTheOtherIsAllOthers() {
    assertThat(ASKED.withAllOthers().compare(PAY).list()).hasSize(1);
  }

  @Test
  void bonusGapsAreAmongThoseWhoReceivedOneAndSayHowManyDid() {
    MeasureTable bonuses = bonuses();
    // 45 of 60 women, 30 of 48 men; 100*(1 - w.mean()/m.mean()), medians alike
    Finding women = ASKED.ofBonuses().compare(bonuses).list().get(0);
    assertThat(women.sentence().en())
        .contains("received a bonus 75% (45 of 60 employees)")
        .contains("Male 63% (30 of 48 employees)")
        .contains(BONUS_MEAN_GAP);
    assertThat(women.remarks()).isEmpty();
    WholeSentences.require(ASKED.ofBonuses().compare(bonuses));
    PrintedSentences.requireFromPrintedCells(
        new PayInquiry(ASKED.ofBonuses(), bonuses), List.of(release(bonuses)));
  }

  private static final String BONUS_MEAN_GAP = "mean gap 14.5%";

  /** Not everybody received one. */
  private static MeasureTable bonuses() {
    MeasureTable received =
        Days.table(
            new Measure("bonus", Text.of("Bonus pay", "Tâl bonws"), Measure.Unit.PENCE),
            Fixture.SEX,
            Days.values(45, 50_000, 1_700, 29_999),
            Days.values(30, 60_000, 2_300, 31_999));
    CountTable everybody =
        CountTable.summing(
            received.counts().id(),
            Fixture.TENANTS,
            received.counts().dimensions(),
            Map.of(
                Coordinates.of("female"), Cell.ofPeople(60),
                Coordinates.of("male"), Cell.ofPeople(48)));
    Map<Coordinates, MeasureTable.Summary> summaries = new LinkedHashMap<>();
    Map<Coordinates, NavigableMap<Long, Long>> histograms = new LinkedHashMap<>();
    for (Coordinate line :
        List.of(Coordinate.of("female"), Coordinate.of("male"), Margin.ANSWERED, Margin.EVERYONE)) {
      summaries.put(Coordinates.of(line), received.summary(Coordinates.of(line)));
      histograms.put(Coordinates.of(line), new TreeMap<>(received.histogram(Coordinates.of(line))));
    }
    return new MeasureTable(received.measure(), everybody, summaries, histograms);
  }

  @Test
  void onOneRateTheGroupsAreDividedInTheSameProportions() {
    // SI 2017/172, regulation 13(2): 40 women and 20 men on one rate, 15 to a quarter: 10 and 5
    MeasureTable one =
        Days.table(HOURLY, Fixture.SEX, Days.values(40, 1_200, 0, 1), Days.values(20, 1_200, 0, 1));
    CountTable quarters = PayQuarterTable.of(one);
    for (String quarter : List.of("lower", "lower-middle", "upper-middle", "upper")) {
      assertThat(quarters.count(quarter, "female")).hasValue(10);
      assertThat(quarters.count(quarter, "male")).hasValue(5);
    }
  }

  @Test
  void quartersAreCountsThatAreComparedLikeOthers() {
    CountTable quarters = PayQuarterTable.of(PAY);
    // sorted() of all 108 pairs of pay and sex, 27 to a quarter: no rate is on both sides
    assertThat(quarters.count("lower", "female")).hasValue(22);
    assertThat(quarters.count("upper", "female")).hasValue(6);
    for (String quarter : List.of("lower", "lower-middle", "upper-middle", "upper")) {
      assertThat(quarters.count(Coordinates.of(Coordinate.of(quarter), Margin.ANSWERED)))
          .hasValue(27);
    }
    OutcomeTable women = PayQuarterTable.share(PAY, "female");
    Findings<CountTable> compared = OutcomeComparison.withDefaults().compare(women);
    assertThat(compared.list()).hasSize(4);
    ProtectedRelease release =
        Release.of("quarters").add(women).protect(DisclosurePolicy.publicRelease());
    assertThat(compared.in(release).list()).hasSize(4);
  }

  @Test
  void payIsInPenceOfPeopleByGroupAndGrade() {
    assertThatThrownBy(() -> ASKED.compare(Days.days()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pence");
    assertThatThrownBy(() -> PayGaps.comparedWith("nobody").compare(PAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Comparator");
    assertThatThrownBy(() -> ASKED.parts(PAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("grade");
  }

  private static ProtectedRelease release(MeasureTable table) {
    return Release.of("pay").add(table).protect(DisclosurePolicy.publicRelease());
  }
}
