// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Described;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.finding.TooFew;
import cymru.tegwch.analysis.finding.Verdict;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding of every question explains itself, as counted and as published. */
class ExplanationTest {

  private static Stream<Questions.Case> questions() {
    return Questions.all();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everySentenceIsWholeInBothLanguages(Questions.Case asked) {
    WholeSentences.require(asked.found());
    WholeSentences.require(asked.published());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aComparisonSaysHowLargeHowSureOnWhichBaseAndWithoutWhom(Questions.Case asked) {
    both(asked)
        .filter(finding -> comparison(finding).isPresent())
        .forEach(
            finding -> {
              Comparison of = comparison(finding).orElseThrow();
              assertThat(finding.sentence().en())
                  .contains("difference ", "ratio ", "not counted")
                  .contains(String.format(Locale.ROOT, "%,d", of.figure().base()))
                  .containsPattern("p [=<] \\d");
              assertThat(finding.sentence().cy())
                  .contains("gwahaniaeth ", "cymhareb ", "heb eu cyfrif");
            });
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aComparisonSaysWhatSilenceCouldChange(Questions.Case asked) {
    asked.found().list().stream()
        .filter(finding -> comparison(finding).isPresent())
        .forEach(
            finding ->
                assertThat(finding.remarks())
                    .anyMatch(
                        remark ->
                            remark instanceof Remark.OnSilence
                                || remark.sentence().en().startsWith("Silence could change nothing")
                                || remark.sentence().en().startsWith("What silence could change")));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void tooFewNamesWhatWouldBeEnough(Questions.Case asked) {
    both(asked)
        .filter(TooFew.class::isInstance)
        .forEach(
            finding -> {
              assertThat(finding.sentence().en())
                  .containsPattern(
                      "a base of [\\d,]+ (would be enough|on either side would,) to find");
              assertThat(finding.sentence().cy()).containsPattern("byddai sylfaen o [\\d,]+ ");
            });
  }

  @ParameterizedTest
  @MethodSource("questions")
  void noDifferenceSaysWhichWouldHaveBeenFound(Questions.Case asked) {
    both(asked)
        .filter(finding -> finding.verdict() == Verdict.NO_DIFFERENCE)
        .filter(finding -> comparison(finding).orElseThrow().difference().range().isPresent())
        .forEach(
            finding ->
                assertThat(finding.sentence().en()).contains("would have been found with a power"));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void whatCallsForMoreNamesWhatToLookAtNext(Questions.Case asked) {
    both(asked)
        .filter(finding -> finding.verdict() != Verdict.NO_DIFFERENCE)
        .filter(finding -> finding.verdict() != Verdict.DESCRIBED)
        .forEach(finding -> assertThat(finding.next()).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void whatIsRoundedSaysSo(Questions.Case asked) {
    asked.published().list().stream()
        .filter(finding -> finding instanceof Described || comparison(finding).isPresent())
        .forEach(
            finding -> {
              assertThat(finding.sentence().en()).contains("round");
              assertThat(finding.sentence().cy()).containsPattern("[dt]algrynn");
            });
  }

  @Test
  void thereIsOneFindingOfEachKind() {
    assertThat(questions().flatMap(ExplanationTest::both).map(Finding::verdict))
        .contains(
            Verdict.LOWER,
            Verdict.HIGHER,
            Verdict.NO_DIFFERENCE,
            Verdict.TOO_FEW,
            Verdict.UNDEFINED,
            Verdict.DESCRIBED,
            Verdict.REFUSED,
            Verdict.WITHHELD);
  }

  private static Stream<Finding> both(Questions.Case asked) {
    return Stream.concat(asked.found().list().stream(), asked.published().list().stream());
  }

  private static Optional<Comparison> comparison(Finding finding) {
    if (finding instanceof Compared compared) {
      return Optional.of(compared.comparison());
    }
    return finding instanceof TooFew few ? Optional.of(few.comparison()) : Optional.empty();
  }
}
