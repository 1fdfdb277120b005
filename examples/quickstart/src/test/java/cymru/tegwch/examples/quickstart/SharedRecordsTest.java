// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.anonymisation.microdata.Generalisation;
import cymru.tegwch.anonymisation.microdata.GeneralisedMicrodata;
import cymru.tegwch.anonymisation.microdata.LDiversity;
import cymru.tegwch.anonymisation.microdata.MicrodataRisk;
import cymru.tegwch.anonymisation.microdata.QuasiIdentifier;
import cymru.tegwch.anonymisation.microdata.SensitiveRisk;
import cymru.tegwch.anonymisation.microdata.SuppressionLimit;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.dataset.Patterns;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.standards.Wales;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real people: what is measured and found is what a Python program finds that tries everything. */
class SharedRecordsTest {

  private static final Dataset SAMPLE =
      Census2011.read(Path.of("data", "census-2011-microdata-sample.csv"));
  private static final long ENGLAND_AND_WALES = 56_075_912;
  private static final List<Axis> FOUR =
      List.of(Census2011.AGE, Census2011.SEX, Census2011.ETHNIC_GROUP, Census2011.RELIGION);
  private static final List<Axis> EIGHT =
      List.of(
          Census2011.AGE,
          Census2011.SEX,
          Wales.MARITAL_STATUS_FIVE,
          Census2011.ETHNIC_GROUP,
          Census2011.RELIGION,
          Wales.GENERAL_HEALTH,
          Wales.ECONOMIC_ACTIVITY,
          SAMPLE.variable("region"));

  private final Map<String, String> golden = golden();

  @Test
  void theRiskOfTheSampleIsThatOfPython() {
    measured("four", MicrodataRisk.of(SAMPLE, FOUR.toArray(Axis[]::new)));
    measured("eight", MicrodataRisk.of(SAMPLE, EIGHT.toArray(Axis[]::new)));
  }

  @Test
  void whatIsGivenAwayOfHealthAndWorkIsThatOfPython() {
    List<SensitiveRisk> risks =
        MicrodataRisk.of(SAMPLE, FOUR, List.of(Wales.GENERAL_HEALTH, Wales.ECONOMIC_ACTIVITY))
            .sensitive();

    given("health", risks.get(0));
    given("activity", risks.get(1));
  }

  @Test
  void theLeastLossIsThatOfEveryCombinationTriedInPython() {
    found("k5 four 1 %", wanted(5, FOUR).suppressing(SuppressionLimit.perThousand(10)));
    found("k10 four none", wanted(10, FOUR));
    found(
        "k5 l3 four 2 %",
        wanted(5, FOUR)
            .keeping(Wales.ECONOMIC_ACTIVITY, LDiversity.distinct(3))
            .suppressing(SuppressionLimit.perThousand(20)));
    found("k5 eight 5 %", wanted(5, EIGHT).suppressing(SuppressionLimit.perThousand(50)));
  }

  /** Somebody who has the whole file, and knows the lists, finds nobody among fewer than five. */
  @Test
  void whatTheExampleWritesHidesEverybodyAmongFive(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();

    SharedRecords.share(SAMPLE, folder, new PrintStream(said, true, StandardCharsets.UTF_8));

    List<String> rows = Files.readAllLines(folder.resolve("microdata-en.csv"));
    Map<String, Long> classes =
        rows.stream()
            .skip(1)
            .map(row -> row.replaceAll("\"[^\"]*\"", ""))
            .map(row -> Stream.of(row.split(",", -1)).limit(8).collect(Collectors.joining(",")))
            .collect(Collectors.groupingBy(row -> row, Collectors.counting()));
    assertThat(rows).hasSize(1 + 10_000 - Integer.parseInt(golden("k5 l3 four 2 %", "suppressed")));
    assertThat(classes).hasSize(Integer.parseInt(golden("k5 l3 four 2 %", "classes")));
    assertThat(classes.values()).allMatch(people -> people >= 5);
    assertThat(Files.readAllLines(folder.resolve("microdata-cy.csv"))).hasSameSizeAs(rows);
    assertThat(Files.readString(folder.resolve("README.txt")))
        .contains("Not for publication.", "Nid i’w gyhoeddi.");
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("10000 records in 337 classes", "alone in theirs 87", "k 5");
  }

  /** What is measured, asked for, found and refused, for whoever listens for answers in it. */
  static void looksAtWhatIsShared(Listener listener) {
    Generalisation wanted =
        wanted(5, FOUR)
            .keeping(Wales.ECONOMIC_ACTIVITY, LDiversity.distinct(3))
            .suppressing(SuppressionLimit.perThousand(20));
    MicrodataRisk risk = MicrodataRisk.of(SAMPLE, FOUR, List.of(Wales.GENERAL_HEALTH));

    listener.listenTo("patterns", () -> Patterns.of(SAMPLE, List.of("sex", "religion")));
    listener.listenTo("risk", () -> List.of(risk, risk.sensitive(), risk.in(SAMPLE)));
    listener.listenTo(
        "wanted",
        () ->
            List.of(
                wanted,
                wanted.limit(),
                wanted.quasiIdentifiers(),
                wanted.kept(),
                LDiversity.entropy(2)));
    listener.listenTo(
        "shared", () -> List.of(wanted.apply(SAMPLE), wanted.apply(SAMPLE).statement()));
    listener.listenTo("refused records", () -> wanted(20_000, FOUR).apply(SAMPLE));
  }

  private void measured(String name, MicrodataRisk risk) {
    assertThat(risk.records()).isEqualTo(10_000);
    assertThat(risk.classes()).isEqualTo(number(name, "classes"));
    assertThat(risk.smallestClass()).isEqualTo((int) number(name, "smallest"));
    assertThat(risk.uniques()).isEqualTo(number(name, "uniques"));
    assertThat(risk.peopleInClassesBelow(5)).isEqualTo(number(name, "below five"));
    assertThat(risk.correctIfUnique(ENGLAND_AND_WALES).orElseThrow())
        .isCloseTo(Double.parseDouble(golden(name, "correct if unique")), within(1e-15));
  }

  private void given(String name, SensitiveRisk risk) {
    assertThat(risk.fewestAnswers()).isEqualTo((int) number("four", name + " fewest"));
    assertThat(risk.peopleWithOneAnswer()).isEqualTo(number("four", name + " one answer"));
    assertThat(risk.leastEntropy()).isEqualTo(decimal(name + " entropy"), within(1e-12));
    assertThat(risk.largestShare()).isEqualTo(decimal(name + " share"), within(1e-12));
    assertThat(risk.greatestDistance()).isEqualTo(decimal(name + " distance"), within(1e-12));
  }

  private void found(String name, Generalisation wanted) {
    GeneralisedMicrodata shared = wanted.apply(SAMPLE);

    assertThat(shared.loss()).isEqualTo(number(name, "loss"));
    assertThat(shared.suppressed()).isEqualTo(number(name, "suppressed"));
    assertThat(shared.risk().classes()).isEqualTo(number(name, "classes"));
    assertThat(levels(wanted, shared)).isEqualTo(golden(name, "levels"));
  }

  private static Generalisation wanted(int k, List<Axis> axes) {
    return Generalisation.toAtLeast(k)
        .over(
            axes.stream()
                .map(axis -> QuasiIdentifier.of(axis).orLeftOut())
                .toArray(QuasiIdentifier[]::new));
  }

  private static String levels(Generalisation wanted, GeneralisedMicrodata shared) {
    return wanted.quasiIdentifiers().stream()
        .map(
            of ->
                shared.columns().stream()
                    .filter(axis -> axis.variable().equals(of.variable()))
                    .map(axis -> axis.level().name())
                    .findFirst()
                    .orElse("-"))
        .collect(Collectors.joining(" "));
  }

  private long number(String name, String measure) {
    return Long.parseLong(golden(name, measure));
  }

  private double decimal(String measure) {
    return Double.parseDouble(golden("four", measure));
  }

  private String golden(String name, String measure) {
    assertThat(golden).containsKey(name + "," + measure);
    return golden.getOrDefault(name + "," + measure, "");
  }

  private static Map<String, String> golden() {
    try {
      Map<String, String> values = new HashMap<>();
      for (String line :
          Files.readAllLines(Path.of("src", "test", "resources", "golden", "microdata.csv"))) {
        int last = line.lastIndexOf(',');
        if (last > 0 && !line.startsWith("#")) {
          values.put(line.substring(0, last), line.substring(last + 1));
        }
      }
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
