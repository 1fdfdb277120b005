// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListSource;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;
import net.jqwik.api.statistics.StatisticsReport;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/** With a validation provider and without one, the same is wrong in the same places. */
class ConstraintProperties {

  private static final String PREFIX = "{cymru.tegwch.core.record.";

  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .clockProvider(() -> Examples.TODAY)
          .buildValidatorFactory()
          .getValidator();

  /** The rules of the examples, as a class that a constraint can name. */
  public static final class Rules implements RecordRulesSource {
    @Override
    public RecordRules get() {
      return Examples.rules();
    }
  }

  /** A list of the examples, likewise. */
  public static final class Religion implements CodeListSource {
    @Override
    public CodeList get() {
      return Examples.religion();
    }
  }

  record Submission(@ValidRecord(Rules.class) @Nullable MonitoringRecord record) {}

  record Answered(@InCodeList(Religion.class) @Nullable Answer answer) {}

  record Texts(@InCodeList(Religion.class) @Nullable List<String> codes) {}

  @Property
  @StatisticsReport(onFailureOnly = true)
  void theConstraintFindsWhatTheRecordFinds(@ForAll("records") MonitoringRecord record) {
    Set<String> found =
        VALIDATOR.validate(new Submission(record)).stream()
            .map(violation -> code(violation) + " at " + pointer(violation, 1))
            .collect(Collectors.toSet());

    Set<String> own =
        record.problems(Examples.rules(), Examples.TODAY).stream()
            .map(problem -> problem.code() + " at " + problem.pointer())
            .collect(Collectors.toSet());
    own.forEach(problem -> Statistics.collect(problem.substring(0, problem.indexOf(' '))));
    Statistics.coverage(ConstraintProperties::everyProblemOccurs);
    assertThat(found).isEqualTo(own);
  }

  private static void everyProblemOccurs(StatisticsCoverage coverage) {
    Stream.of(Fault.values())
        .filter(Fault::isContent)
        .forEach(fault -> coverage.check(fault.code()).count(times -> times > 0));
  }

  @Property
  void theConstraintOnAnAnswerFindsWhatARecordOfThatListFinds(@ForAll("answers") Answer answer) {
    Set<String> found =
        VALIDATOR.validate(new Answered(answer)).stream()
            .map(violation -> code(violation) + " at " + pointer(violation, 1))
            .collect(Collectors.toSet());

    Set<Tuple.Tuple2<String, String>> own =
        Examples.record(Map.of("religion", answer))
            .problems(religionAlone(), Examples.TODAY)
            .stream()
            .filter(problem -> aboutTheList(problem.code()))
            .map(problem -> Tuple.of(problem.code(), problem.pointer()))
            .collect(Collectors.toSet());
    assertThat(found)
        .isEqualTo(
            own.stream()
                .map(p -> p.get1() + " at " + p.get2().substring("/answers/religion".length()))
                .map(p -> p.replace("unknown-list", "wrong-list"))
                .collect(Collectors.toSet()));
  }

  @Property
  void theConstraintOnTextsFindsEachThatIsNoCode(@ForAll("codes") List<String> codes) {
    Set<String> found =
        VALIDATOR.validate(new Texts(codes)).stream()
            .map(violation -> pointer(violation, 1))
            .collect(Collectors.toSet());

    assertThat(found)
        .isEqualTo(
            Examples.record(Map.of("religion", Chosen.of(Examples.RELIGION, codes)))
                .problems(Catalogue.empty().with(Examples.religion()))
                .stream()
                .filter(problem -> problem.code().equals("not-in-list"))
                .map(problem -> problem.pointer().substring("/answers/religion/codes".length()))
                .collect(Collectors.toSet()));
  }

  private static RecordRules religionAlone() {
    return RecordRules.of(
        Examples.catalogue(), AnswerRule.choice("religion", Examples.RELIGION).multiple());
  }

  private static boolean aboutTheList(String code) {
    return Set.of("not-in-list", "wrong-list", "unknown-list", "wrong-kind-of-answer")
        .contains(code);
  }

  private static String code(ConstraintViolation<?> violation) {
    String template = violation.getMessageTemplate();
    assertThat(template).startsWith(PREFIX).endsWith("}");
    return template.substring(PREFIX.length(), template.length() - 1);
  }

  /** The path as a JSON Pointer, without the first names in it. */
  private static String pointer(ConstraintViolation<?> violation, int skipped) {
    StringBuilder pointer = new StringBuilder();
    int depth = 0;
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKey() != null) {
        pointer.append('/').append(node.getKey());
      }
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getName() != null && depth++ >= skipped) {
        pointer.append('/').append(node.getName());
      }
    }
    return pointer.toString();
  }

  @Provide
  Arbitrary<MonitoringRecord> records() {
    return Examples.records();
  }

  @Provide
  Arbitrary<Answer> answers() {
    return Examples.anyAnswer();
  }

  @Provide
  Arbitrary<List<String>> codes() {
    return Examples.codes();
  }
}
