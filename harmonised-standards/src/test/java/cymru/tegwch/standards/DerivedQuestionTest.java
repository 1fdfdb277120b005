// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.intake.CodeColumn;
import cymru.tegwch.core.intake.Mapping;
import cymru.tegwch.core.intake.RecordReader;
import cymru.tegwch.core.record.CollectionNotice;
import cymru.tegwch.core.record.LawfulBasis;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.ServiceEvent;
import cymru.tegwch.core.record.SubjectIds;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Variable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Derived questions on the catalogue's own lists. */
class DerivedQuestionTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final SubjectIds SUBJECTS =
      SubjectIds.keyed(
          "a key of a test, used nowhere else".getBytes(StandardCharsets.UTF_8),
          "equality-monitoring");

  @Test
  void everyFormulaGivesOnlyCodesOfItsListWhateverWasAnswered() {
    for (Question derived : derived()) {
      Set<String> there = derived.codes().detailed().leaves();
      Map<String, Integer> found = new TreeMap<>();
      for (List<Answer> answers : combinations(derived.parts())) {
        Answer answer = derived.derive(answers.toArray(new Answer[0]));
        if (answer instanceof Chosen chosen) {
          assertThat(chosen.list()).isEqualTo(derived.id());
          assertThat(there).as("%s", derived.id()).containsAll(chosen.codes());
          chosen.codes().forEach(code -> found.merge(code, 1, Integer::sum));
        } else {
          assertThat(answer).isInstanceOf(Silence.class);
        }
      }
      Set<String> written =
          derived.variable().equals("national-identity-17")
              ? Set.of("cornish-only", "cornish-and-british", "irish-only", "irish-and-uk")
              : Set.of();
      assertThat(found.keySet())
          .as("%s: codes that nothing leads to", derived.id())
          .containsExactlyInAnyOrderElementsOf(
              there.stream().filter(code -> !written.contains(code)).toList());
    }
  }

  @Test
  void anAnalystCountsTheSameAsIfEachRecordWereDerivedByItself() {
    for (Question derived : derived()) {
      Map<String, Long> byHand = new TreeMap<>();
      List<MonitoringRecord> records = new ArrayList<>();
      for (List<Answer> answers : combinations(derived.parts())) {
        records.add(record(records.size(), derived.parts(), answers));
        byHand.merge(key(derived.derive(answers.toArray(new Answer[0]))), 1L, Long::sum);
      }
      Dataset dataset =
          Dataset.fromRecords(
                  records.stream(),
                  Wales.catalogue(),
                  Population.of("nobody", Text.of("Nobody", "Neb"), DAY),
                  derived.parts().stream().map(Question::asVariable).toArray(Axis[]::new))
              .derive(derived.derivation());
      CountTable table = dataset.count(derived);
      assertThat(counts(table, derived)).as("%s", derived.id()).isEqualTo(byHand);
    }
  }

  @Test
  void aVendorImportsTheTwoQuestionsAndCountsDisability() {
    Mapping mapping =
        Mapping.of(Wales.catalogue(), Population.of("nobody", Text.of("Nobody", "Neb"), DAY))
            .with(CodeColumn.of(Wales.HEALTH_CONDITIONS.asVariable(), "LLHCI"))
            .with(
                CodeColumn.of(Wales.ACTIVITY_RESTRICTION.asVariable(), "Limited")
                    .value("n/a", Silence.NOT_APPLICABLE));
    Dataset tenants =
        Dataset.read(
                RecordReader.rows(
                        Stream.of(
                            Map.of("LLHCI", "Oes", "Limited", "Yes, a lot"),
                            Map.of("LLHCI", "Yes", "Limited", "Ddim o gwbl"),
                            Map.of("LLHCI", "No", "Limited", "n/a"),
                            Map.of("LLHCI", "Yes", "Limited", "")))
                    .mapping(mapping))
            .derive(Wales.DISABILITY.derivation());
    CountTable table = tenants.count(Wales.DISABILITY.broad());
    assertThat(table.cell("disabled").units()).isEqualTo(1);
    assertThat(table.cell("not-disabled").units()).isEqualTo(2);
    assertThat(table.cell(Coordinates.of(Coordinate.of(Silence.NOT_ANSWERED))).units())
        .isEqualTo(1);
    assertThat(table.dimensions().get(0).label()).isEqualTo(Wales.DISABILITY.label());
  }

  @Test
  void anOldSingleAnswerIsNeverCountedAsAnOnly() {
    Mapping mapping =
        Mapping.of(Wales.catalogue(), Population.of("nobody", Text.of("Nobody", "Neb"), DAY))
            .with(
                CodeColumn.of(
                    Variable.of("national-identity", Wales.NATIONAL_IDENTITY.codes()), "NatId"));
    Dataset old =
        Dataset.read(RecordReader.rows(Stream.of(Map.of("NatId", "Welsh"))).mapping(mapping));
    assertThatThrownBy(() -> old.derive(Wales.NATIONAL_IDENTITY_9.derivation()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Variable 'national-identity' must hold several codes each to be derived from");
  }

  @Test
  void disabilityIsAskedInItsPartsAndCountedAsItself() {
    assertThat(Wales.DISABILITY.isAsked()).isFalse();
    assertThat(Wales.DISABILITY.isDerived()).isTrue();
    assertThat(Wales.DISABILITY.parts())
        .containsExactly(Wales.HEALTH_CONDITIONS, Wales.ACTIVITY_RESTRICTION);
    assertThat(Wales.DISABILITY.text().en()).isEqualTo("Disability");
    assertThat(Wales.DISABILITY.broad().level().groups())
        .extracting(Level.Group::code)
        .containsExactly("disabled", "not-disabled");
    assertThat(Wales.RELIGION.parts()).containsExactly(Wales.RELIGION);
    assertThat(Wales.GENDER_IDENTITY_8.parts()).isEmpty();
    assertThatThrownBy(Wales.RELIGION::derivation)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Question religion@census-2021-wales must be derived, but is not");
  }

  @Test
  void anAnswerToAnotherQuestionIsRefusedAndNotRepeated() {
    assertThatThrownBy(
            () ->
                Wales.DISABILITY.derive(Chosen.of(Wales.RELIGION.id(), "hindu"), Silence.NOT_ASKED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Answer that disability@census-2021-wales is derived from must be of"
                + " health-conditions@census-2021-wales");
  }

  @Test
  void oneQuestionOrTwoGiveTheSameBroadGroup() {
    for (Category group : Wales.ETHNIC_GROUP.codes().categories()) {
      Answer one = Chosen.of(Wales.ETHNIC_GROUP.id(), group.code());
      for (Category identity : Wales.NATIONAL_IDENTITY.codes().categories()) {
        Answer two =
            Wales.ETHNIC_GROUP_AND_NATIONAL_IDENTITY.derive(
                Chosen.of(Wales.NATIONAL_IDENTITY.id(), identity.code()), one);
        assertThat(codes(Wales.ETHNIC_GROUP_AND_NATIONAL_IDENTITY.groups("broad", two)))
            .isEqualTo(codes(Wales.ETHNIC_GROUP.groups("broad", one)));
      }
    }
  }

  @Test
  void theOutputsOfNationalIdentityNestInTheShortest() {
    for (List<Answer> answers : combinations(List.of(Wales.NATIONAL_IDENTITY))) {
      Answer four = Wales.NATIONAL_IDENTITY_4.derive(answers.get(0));
      for (Question output : List.of(Wales.NATIONAL_IDENTITY_17, Wales.NATIONAL_IDENTITY_9)) {
        Answer derived = output.derive(answers.get(0));
        assertThat(codes(output.groups("broad", derived)))
            .isEqualTo(codes(Wales.NATIONAL_IDENTITY_4.groups("detailed", four)));
      }
    }
  }

  @Test
  void anAgeIsInOneGroupOfEveryBandSet() {
    for (Level level : Wales.AGE.codes().levels()) {
      for (long age = 0; age <= 120; age++) {
        List<Level.Group> groups = Wales.AGE.groups(level.name(), new Stated(age));
        assertThat(groups).hasSize(1);
        assertThat(isIn(groups.get(0).code(), age)).as("%s %s", groups, age).isTrue();
      }
    }
    assertThatThrownBy(() -> Wales.AGE.groups("broad", new Stated(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Answer must be of age@census-2021-wales");
    assertThat(Wales.AGE.groups("broad", Silence.NOT_STATED)).isEmpty();
    assertThat(codes(Wales.WELSH_SKILLS.groups("detailed", welsh("speak", "read"))))
        .containsExactly("speak", "read");
  }

  /**
   * Tai Pawb's two figures of Census 2021 for Wales: 191,500 people without White minorities,
   * 293,000 with them. Its percentages, 6.3 and 9.6, do not follow from these and table TS021, and
   * are left.
   */
  @Test
  void bothFiguresOfEthnicMinoritiesInWalesAreReached() {
    Benchmark wales =
        Benchmarks.census2021("W92000004", Wales.ETHNIC_GROUP.at("six-white-minorities-apart"));
    long everyone = wales.counts().values().stream().mapToLong(Long::longValue).sum();
    long withThem = everyone - wales.counts().get("white-british");
    long without = withThem - wales.counts().get("white-minority");
    assertThat(Math.round(without / 500.0) * 500).isEqualTo(191_500);
    assertThat(Math.round(withThem / 1000.0) * 1000).isEqualTo(293_000);
  }

  private static Chosen welsh(String... skills) {
    return Chosen.of(Wales.WELSH_SKILLS.id(), List.of(skills));
  }

  private static List<Question> derived() {
    List<Question> derived = Wales.questions().stream().filter(Question::isDerived).toList();
    assertThat(derived).hasSize(11);
    return derived;
  }

  /** Every answer to each part: each code, sets of codes where several may be, each silence. */
  private static List<List<Answer>> combinations(List<Question> parts) {
    List<List<Answer>> combinations = List.of(List.of());
    for (Question part : parts) {
      List<Answer> answers = answers(part);
      combinations =
          combinations.stream()
              .flatMap(
                  before ->
                      answers.stream()
                          .map(
                              answer -> Stream.concat(before.stream(), Stream.of(answer)).toList()))
              .toList();
    }
    return combinations;
  }

  private static List<Answer> answers(Question part) {
    List<String> codes = part.options().stream().map(Option::code).toList();
    List<Answer> answers = new ArrayList<>(List.of(Silence.values()));
    for (int set = 1; set < 1 << Math.min(codes.size(), 20); set++) {
      if (part.isMultiple() || Integer.bitCount(set) == 1) {
        int chosen = set;
        answers.add(
            Chosen.of(
                part.id(),
                codes.stream().filter(code -> (chosen >> codes.indexOf(code) & 1) == 1).toList()));
      }
    }
    return answers;
  }

  private static MonitoringRecord record(int number, List<Question> parts, List<Answer> answers) {
    Map<String, Answer> byQuestion = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      byQuestion.put(parts.get(i).variable(), answers.get(i));
    }
    return MonitoringRecord.of(
        SUBJECTS.of("person " + number),
        CollectionNotice.legacy("test", LawfulBasis.equalityOfOpportunity("Policy 1"), DAY),
        ServiceEvent.of("repairs", "after-repair", DAY),
        Language.WELSH,
        byQuestion);
  }

  private static Map<String, Long> counts(CountTable table, Question question) {
    Map<String, Long> counts = new TreeMap<>();
    question
        .options()
        .forEach(option -> counts.put(option.code(), table.cell(option.code()).units()));
    for (Silence silence : Silence.values()) {
      counts.put(silence.code(), table.cell(Coordinates.of(Coordinate.of(silence))).units());
    }
    counts.values().removeIf(units -> units == 0);
    return counts;
  }

  private static String key(Answer answer) {
    return answer instanceof Silence silence ? silence.code() : ((Chosen) answer).codes().get(0);
  }

  private static List<String> codes(List<Level.Group> groups) {
    return groups.stream().map(Level.Group::code).collect(Collectors.toList());
  }

  private static boolean isIn(String band, long age) {
    if (band.endsWith("-and-over")) {
      return age >= Long.parseLong(band.substring(0, band.indexOf('-')));
    }
    int dash = band.indexOf('-');
    return age >= Long.parseLong(band.substring(0, dash))
        && age <= Long.parseLong(band.substring(dash + 1));
  }
}
