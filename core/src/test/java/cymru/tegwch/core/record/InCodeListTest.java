// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListSource;
import cymru.tegwch.core.record.ConstraintProperties.Religion;
import cymru.tegwch.core.record.ConstraintProperties.Rules;
import jakarta.validation.ConstraintDefinitionException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InCodeListTest {

  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  record Text(@InCodeList(Religion.class) @Nullable String religion) {}

  record Texts(@InCodeList(Religion.class) @Nullable Set<String> religions) {}

  record Inside(
      Map<String, @InCodeList(Religion.class) String> byName,
      Optional<@InCodeList(Religion.class) String> perhaps) {}

  record OfAnswers(
      @InCodeList(Religion.class) @Nullable Chosen chosen,
      @InCodeList(Religion.class) @Nullable Silence silence,
      @InCodeList(Religion.class) @Nullable Answer answer) {}

  record OwnMessage(@InCodeList(value = Religion.class, message = "{ours}") List<String> codes) {}

  record Whole(@ValidRecord(Rules.class) @Nullable MonitoringRecord record) {}

  /** Nobody else may make one. */
  static final class Hidden implements CodeListSource {
    private Hidden() {}

    @Override
    public CodeList get() {
      return Examples.religion();
    }
  }

  record Mistaken(@InCodeList(Hidden.class) String code) {}

  @Test
  void nullIsValid() {
    assertThat(paths(new Text(null))).isEmpty();
    assertThat(paths(new Texts(null))).isEmpty();
    assertThat(paths(new OfAnswers(null, null, null))).isEmpty();
    assertThat(paths(new Whole(null))).isEmpty();
  }

  @Test
  void aTextMustBeACode() {
    assertThat(paths(new Text("muslim"))).isEmpty();
    assertThat(paths(new Text("Muslim"))).containsExactly("religion");
    assertThat(paths(new Text(""))).containsExactly("religion");
  }

  @Test
  void eachTextOfACollectionMustBeACode() {
    assertThat(paths(new Texts(Set.of()))).isEmpty();
    assertThat(paths(new Texts(Set.of("muslim", "none")))).isEmpty();
    assertThat(paths(new Texts(Set.of("jedi")))).containsExactly("religions[0]");
    assertThat(paths(new OwnMessage(new ArrayList<>(Arrays.asList("none", null, "jedi")))))
        .containsExactly("codes[2]");
  }

  @Test
  void itGoesInsideContainers() {
    assertThat(paths(new Inside(Map.of("a", "none", "b", "jedi"), Optional.of("sith"))))
        .containsExactlyInAnyOrder("byName[b].<map value>", "perhaps");
  }

  @Test
  void anAnswerMustBeOfTheListAndItsEdition() {
    assertThat(paths(new OfAnswers(Chosen.of(Examples.RELIGION, "none"), Silence.NOT_ASKED, null)))
        .isEmpty();
    assertThat(paths(new OfAnswers(Chosen.of(Examples.RELIGION_OLD, "none"), null, null)))
        .containsExactly("chosen.list");
    assertThat(
            paths(
                new OfAnswers(
                    null, null, Chosen.of(Examples.RELIGION, List.of("none", "jedi", "sith")))))
        .containsExactlyInAnyOrder("answer.codes[1]", "answer.codes[2]");
    assertThat(paths(new OfAnswers(null, null, new Stated(3)))).containsExactly("answer");
  }

  @Test
  void aHostsOwnMessageIsUsed() {
    assertThat(VALIDATOR.validate(new OwnMessage(List.of("jedi"))))
        .extracting(violation -> violation.getMessageTemplate())
        .containsExactly("{ours}");
  }

  @Test
  void aRecordsProblemsAreViolationsAtTheirPlaces() {
    MonitoringRecord record =
        Examples.record(
            java.time.LocalDate.MAX.withYear(9999),
            Map.of(
                "religion",
                new Chosen(Examples.RELIGION, List.of("jedi"), "x"),
                "age",
                Chosen.of(Examples.RELIGION, "none"),
                "sex",
                Silence.NOT_ASKED));

    assertThat(paths(new Whole(record)))
        .containsExactlyInAnyOrder(
            "record.event.on",
            "record.answers[religion].codes[0]",
            "record.answers[religion].writeIn",
            "record.answers[age]",
            "record.answers");
  }

  @Test
  void aSourceThatCannotBeMadeIsAMistakeInAProgram() {
    assertThatThrownBy(() -> VALIDATOR.validate(new Mistaken("none")))
        .isInstanceOf(jakarta.validation.ValidationException.class)
        .rootCause()
        .isNotNull();
    assertThatThrownBy(() -> Constraints.get(Hidden.class))
        .isInstanceOf(ConstraintDefinitionException.class)
        .hasMessage(
            Hidden.class.getName()
                + " must be a public class of an exported package with a public constructor"
                + " without parameters");
  }

  private static List<String> paths(Object bean) {
    return VALIDATOR.validate(bean).stream()
        .map(violation -> violation.getPropertyPath().toString())
        .toList();
  }
}
