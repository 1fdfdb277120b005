// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.TooFew;
import cymru.tegwch.analysis.finding.Undefined;
import cymru.tegwch.analysis.finding.Withheld;
import cymru.tegwch.analysis.statistics.multiplicity.Adjustment;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.InternalAudit;
import cymru.tegwch.anonymisation.PrintRule;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.ProtectedTable;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.ExposureTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Outcome;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingsTest {

  private static ProtectedRelease published(CountTable table) {
    return Release.of("r").add(table).protect(DisclosurePolicy.publicRelease());
  }

  private static Findings<CountTable> ask(CountTable table) {
    return Representation.withDefaults().compare(table, Fixture.residents());
  }

  private static CountTable people(long... counts) {
    return Fixture.oneWay("t", Fixture.ETHNIC_GROUP, Map.of(Silence.NOT_STATED, 30L), counts);
  }

  private static Comparison comparison(Finding finding) {
    return finding instanceof Compared compared
        ? compared.comparison()
        : ((TooFew) finding).comparison();
  }

  @Test
  void inAReleaseTheNumbersAreThosePrinted() {
    CountTable table = people(61, 22, 38, 792, 31);
    Findings<ProtectedTable> found = ask(table).in(published(table));
    assertThat(found.list())
        .allSatisfy(
            finding -> {
              Comparison comparison = comparison(finding);
              assertThat(((Rate) comparison.figure()).count() % 5).isZero();
              assertThat(comparison.figure().base()).isEqualTo(945);
              assertThat(finding.sentence().en())
                  .endsWith("; from published counts, rounded to the nearest 5.");
              assertThat(finding.sentence().cy())
                  .endsWith("; o’r niferoedd a gyhoeddwyd, wedi’u talgrynnu i’r 5 agosaf.");
            });
  }

  @Test
  void peopleWhoArePrintedAlikeAreFoundAlike() {
    CountTable one = people(61, 22, 38, 792, 31);
    CountTable other = people(62, 21, 39, 791, 32);
    assertThat(ask(one).list()).isNotEqualTo(ask(other).list());
    assertThat(ask(one).in(published(one)).list())
        .isEqualTo(ask(other).in(published(other)).list());
  }

  @Test
  void whatIsHiddenIsWithheldAndStillCounted() {
    // Two silences, since a table of six cells would print nothing but its margins.
    CountTable table =
        Fixture.oneWay(
            "t",
            Fixture.ETHNIC_GROUP,
            Map.of(Silence.NOT_STATED, 30L, Silence.PREFER_NOT_TO_SAY, 40L),
            61,
            3,
            38,
            792,
            31);
    Findings<ProtectedTable> found = ask(table).in(published(table));
    assertThat(found.list()).hasSize(5);
    assertThat(found.list().get(1)).isInstanceOf(Withheld.class);
    List<Comparison> compared =
        found.list().stream()
            .filter(finding -> !(finding instanceof Withheld))
            .map(FindingsTest::comparison)
            .toList();
    assertThat(compared).isNotEmpty().hasSizeLessThan(5);
    assertThat(compared.stream().map(each -> each.certainty().family())).containsOnly(5);
    assertThat(compared.stream().map(each -> each.certainty().adjusted()))
        .containsExactlyElementsOf(
            Adjustment.HOLM.adjust(
                compared.stream().map(each -> each.certainty().p()).toList(), 5));
  }

  @Test
  void whatIsPublishedOtherwiseThanItWasFoundIsListedForTheInternalAudit() {
    CountTable table =
        Fixture.oneWay(
            "t",
            Fixture.ETHNIC_GROUP,
            Map.of(Silence.NOT_STATED, 30L, Silence.PREFER_NOT_TO_SAY, 40L),
            60,
            3,
            38,
            792,
            31);
    ProtectedRelease release = published(table);
    Findings<CountTable> found = ask(table);
    List<Coordinates> hidden =
        found.in(release).list().stream()
            .filter(Withheld.class::isInstance)
            .map(Finding::group)
            .toList();

    InternalAudit.FindingAudit differences = found.differencesIn(release);

    assertThat(differences.withheld()).isNotEmpty().containsExactlyElementsOf(hidden);
    for (Finding each : found.list()) {
      Finding told =
          found.in(release).list().stream()
              .filter(other -> other.group().equals(each.group()))
              .findFirst()
              .orElseThrow();
      boolean isListed =
          differences.withheld().contains(each.group())
              || differences.verdicts().contains(each.group())
              || differences.figures().contains(each.group());
      boolean isTheSame =
          !(told instanceof Withheld)
              && comparison(each).figure().equals(comparison(told).figure())
              && comparison(each).against().equals(comparison(told).against());
      assertThat(isListed).isEqualTo(!isTheSame);
    }
    assertThat(release.audit().with(differences).toString())
        .contains("published otherwise than found: " + hidden.size() + " withheld");
  }

  @Test
  void groupsOnSmallPrintedBasesAreListedAsWithheld() {
    OutcomeTable table =
        Fixture.satisfaction("t", Fixture.SEX, new long[] {10, 7, 6}, new long[] {300, 90, 20});
    ProtectedRelease release = Release.of("r").add(table).protect(DisclosurePolicy.publicRelease());
    InternalAudit.FindingAudit differences =
        OutcomeComparison.withDefaults().compare(table).differencesIn(release);

    assertThat(differences.withheld()).hasSize(2);
    assertThat(differences.verdicts()).isEmpty();
    assertThat(differences.figures()).isEmpty();
  }

  @Test
  void aRateOnASmallPrintedBaseIsWithheld() {
    OutcomeTable table =
        Fixture.satisfaction(
            "t",
            Fixture.SEX,
            new long[] {10, 7, 6}, // a base of 17, printed 15
            new long[] {300, 90, 20});
    ProtectedRelease release = Release.of("r").add(table).protect(DisclosurePolicy.publicRelease());
    Findings<CountTable> found = OutcomeComparison.withDefaults().compare(table);
    assertThat(found.list().get(0)).isNotInstanceOf(Withheld.class);
    assertThat(found.in(release).list())
        .hasSize(2)
        .allSatisfy(finding -> assertThat(finding).isInstanceOf(Withheld.class));
  }

  @Test
  void aPrintedBaseThatIsJustLargeEnoughIsUsed() {
    OutcomeTable table =
        Fixture.satisfaction("t", Fixture.SEX, new long[] {10, 15, 0}, new long[] {30, 70, 0});
    OutcomeComparison asked = OutcomeComparison.withDefaults();
    Inquiry question = asked.inquiry(table);
    assertThat(question.ask(rounded(25)).findings())
        .noneSatisfy(finding -> assertThat(finding).isInstanceOf(Withheld.class));
    assertThat(question.ask(rounded(26)).findings())
        .hasSize(2)
        .allSatisfy(finding -> assertThat(finding).isInstanceOf(Withheld.class));
  }

  @Test
  void aShareOfASmallPrintedBaseIsWithheld() {
    Inquiry question =
        new RepresentationInquiry(
            Representation.withDefaults(), people(5, 5, 5, 5, 4), Fixture.residents());
    assertThat(question.ask(rounded(24)).findings())
        .noneSatisfy(finding -> assertThat(finding).isInstanceOf(Withheld.class));
    assertThat(question.ask(rounded(25)).findings())
        .hasSize(5)
        .allSatisfy(finding -> assertThat(finding).isInstanceOf(Withheld.class));
  }

  @Test
  void rareEventsArePublishedWithoutAFault() {
    ExposureTable complaints = Fixture.complaints(5, 0, 0, 5, 0);
    OutcomeComparison asked = OutcomeComparison.withDefaults();
    Inquiry question = asked.inquiry(complaints);
    assertThat(question.ask(rounded(25)).findings())
        .hasSize(5)
        .allSatisfy(finding -> assertThat(finding).isNotInstanceOf(Undefined.class));
  }

  @Test
  void findingsSayWhatWasAskedOfWhat() {
    CountTable table = people(61, 22, 38, 792, 31);
    Findings<CountTable> found = ask(table);
    assertThat(found.title())
        .isEqualTo(
            Text.of(
                "Representation: Ethnic group (benchmark: The area)",
                "Cynrychiolaeth: Grŵp ethnig (meincnod: Yr ardal)"));
    assertThat(found.table()).isSameAs(table);
    assertThat(found.benchmarks()).containsExactly(Fixture.residents());
    Findings<CountTable> outcomes =
        OutcomeComparison.withDefaults().compare(Fixture.satisfactionBySexAndEthnicGroup());
    assertThat(outcomes.title())
        .isEqualTo(
            Text.of(
                "Outcomes: Satisfied with repairs (people; Sex, Ethnic group)",
                "Deilliannau: Bodlon ar yr atgyweiriadau (pobl; Rhyw, Grŵp ethnig)"));
    assertThat(outcomes.benchmarks()).isEmpty();
  }

  @Test
  void aProtectedTableCanBeAskedDirectly() {
    CountTable table = people(61, 22, 38, 792, 31);
    ProtectedRelease release = published(table);
    Findings<ProtectedTable> found =
        Representation.withDefaults().compare(release.table(table), Fixture.residents());
    assertThat(found.in(release).list()).isEqualTo(ask(table).in(release).list());
  }

  @Test
  void aTableThatIsNotInTheReleaseIsRefused() {
    CountTable other = people(61, 22, 38, 792, 31).named("other");
    ProtectedRelease release = published(people(61, 22, 38, 792, 31));
    assertThatIllegalArgumentException().isThrownBy(() -> ask(other).in(release));
  }

  @Test
  void aProtectedTableOfAnotherReleaseIsRefused() {
    CountTable other = people(61, 22, 38, 792, 31).named("other");
    Findings<ProtectedTable> found =
        Representation.withDefaults().compare(published(other).table(other), Fixture.residents());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> found.in(published(people(61, 22, 38, 792, 31))))
        .withMessageContaining("has no table 'other'");
  }

  @Test
  void theReplShowsASummaryAndWholeRows() {
    assertThat(ask(people(61, 22, 38, 792, 31)).toString().lines().toList())
        .hasSize(6)
        .first()
        .asString()
        .startsWith("Findings on 5 groups: ");
  }

  @Test
  void theReplIsNeverGivenMoreThanItShows() {
    String[] categories =
        IntStream.range(0, 60)
            .boxed()
            .flatMap(i -> Stream.of("c" + i, "Category number " + i, "Categori " + i))
            .toArray(String[]::new);
    CodeList many = Fixture.list("many@1", Text.of("Many", "Llawer"), categories);
    long[] counts = IntStream.range(0, 60).mapToLong(i -> 20 + i).toArray();
    String text =
        Representation.withDefaults()
            .compare(Fixture.oneWay("t", many, Map.of(), counts), Fixture.benchmark(many, counts))
            .toString();
    assertThat(text).hasSizeLessThanOrEqualTo(1_000).endsWith(" more");
    assertThat(text.lines().toList()).hasSizeLessThanOrEqualTo(21);
    assertThat(text.lines().findFirst().orElseThrow()).hasSizeLessThanOrEqualTo(80);
  }

  @Test
  void aVerdictThatRoundingCouldChangeSaysSo() {
    OutcomeComparison asked = OutcomeComparison.withDefaults();
    OutcomeTable near =
        Fixture.satisfaction("t", Fixture.SEX, new long[] {30, 370, 0}, new long[] {250, 4_350, 0});
    OutcomeTable far =
        Fixture.satisfaction("t", Fixture.SEX, new long[] {90, 310, 0}, new long[] {250, 4_350, 0});
    Inquiry ofNear = asked.inquiry(near);
    Inquiry ofFar = asked.inquiry(far);
    Reading rounded = rounded(25);
    Finding open = ofNear.ask(rounded).findings().get(0);
    assertThat(comparison(open).certainty().isOpenToRounding()).isTrue();
    assertThat(open.sentence().en())
        .contains("though the rounding of the counts could have changed this verdict");
    assertThat(open.sentence().cy())
        .contains("er y gallai talgrynnu’r niferoedd fod wedi newid y dyfarniad hwn");
    Finding firm = ofFar.ask(rounded).findings().get(0);
    assertThat(comparison(firm).certainty().isOpenToRounding()).isFalse();
    Finding exact = ofNear.ask(Reading.counted()).findings().get(0);
    assertThat(comparison(exact).certainty().isOpenToRounding()).isFalse();
    assertThat(comparison(exact).certainty().p()).isEqualTo(comparison(open).certainty().p());
  }

  @Test
  void aShareThatRoundingCouldMoveSaysSo() {
    Inquiry asked =
        new RepresentationInquiry(
            Representation.withDefaults(), people(75, 22, 38, 792, 31), Fixture.residents());
    assertThat(asked.ask(rounded(25)).findings())
        .anySatisfy(found -> assertThat(comparison(found).certainty().isOpenToRounding()).isTrue())
        .anySatisfy(
            found -> assertThat(comparison(found).certainty().isOpenToRounding()).isFalse());
    assertThat(asked.ask(Reading.counted()).findings())
        .allSatisfy(
            found -> assertThat(comparison(found).certainty().isOpenToRounding()).isFalse());
  }

  @Test
  void aRoundedNothingIsNotCalledNobody() {
    OutcomeTable table =
        Fixture.satisfaction("t", Fixture.SEX, new long[] {0, 150, 20}, new long[] {0, 300, 20});
    assertThat(OutcomeComparison.withDefaults().compare(table).list())
        .hasSize(2)
        .allSatisfy(finding -> assertThat(finding).isInstanceOf(Undefined.class));
    Reading rounded = rounded(25);
    OutcomeComparison asked = OutcomeComparison.withDefaults();
    assertThat(asked.inquiry(table).ask(rounded).findings())
        .hasSize(2)
        .allSatisfy(finding -> assertThat(finding).isInstanceOf(Withheld.class));
  }

  @Test
  void roundedNumbersThatDoNotFitTogetherAreWithheld() {
    OutcomeTable table =
        Fixture.satisfaction("t", Fixture.SEX, new long[] {30, 10, 20}, new long[] {30, 30, 20});
    OutcomeComparison asked = OutcomeComparison.withDefaults();
    Counts misfit =
        new Rounded(table.counts(), Map.of(Coordinates.of("female", Outcome.HAPPENED), 65L));
    assertThat(
            asked
                .inquiry(table)
                .ask(Reading.of(counts -> misfit, new PrintRule(5, 25, "c")))
                .findings()
                .get(0))
        .isInstanceOf(Withheld.class);
  }

  /** A table that prints some of its cells otherwise. */
  private record Rounded(CountTable of, Map<Coordinates, Long> otherwise) implements Counts {

    @Override
    public String id() {
      return of.id();
    }

    @Override
    public Population population() {
      return of.population();
    }

    @Override
    public List<Dimension> dimensions() {
      return of.dimensions();
    }

    @Override
    public List<Coordinate> lines(int dimension) {
      return of.lines(dimension);
    }

    @Override
    public OptionalLong count(Coordinates cell) {
      Long other = otherwise.get(cell);
      return other == null ? of.count(cell) : OptionalLong.of(other);
    }
  }

  private static Reading rounded(int percentageBase) {
    return Reading.of(counts -> counts, new PrintRule(5, percentageBase, "c"));
  }
}
