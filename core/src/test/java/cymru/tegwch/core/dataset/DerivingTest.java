// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.column.CodeBook;
import cymru.tegwch.core.column.ColumnsBuilder;
import cymru.tegwch.core.column.RowWriter;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Derivation;
import cymru.tegwch.core.variable.Variable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DerivingTest {

  private static final Variable TICKS =
      new Variable("ticks", Text.of("Ticks", "Ticiau"), Sample.list("ticks@test", 3), true);
  private static final Variable GATE = Variable.of("gate", Sample.list("gate@test", 2));
  private static final CodeList RESULT = Sample.list("result@test", 4);
  private static final Catalogue CATALOGUE =
      Catalogue.empty().with(TICKS.codes()).with(GATE.codes()).with(RESULT);

  /** How many ticks; nothing where the gate is shut or silent. */
  private static final Derivation TICKED =
      derivation(
          List.of(GATE, TICKS),
          answers -> {
            if (!(answers.get(0) instanceof Chosen gate)) {
              return answers.get(0);
            }
            if (gate.codes().equals(List.of("c1"))) {
              return Chosen.of(RESULT.id(), "c0");
            }
            return answers.get(1) instanceof Chosen ticks
                ? Chosen.of(RESULT.id(), "c" + ticks.codes().size())
                : answers.get(1);
          });

  @Test
  void eachRowHasWhatFollowsFromItsOwnCodes() {
    Dataset derived = rows().derive(TICKED);
    CountTable table = derived.count(derived.variable("result"));
    assertThat(table.cell("c0").units()).isEqualTo(1);
    assertThat(table.cell("c1").units()).isEqualTo(1);
    assertThat(table.cell("c2").units()).isEqualTo(2);
    assertThat(table.cell("c3").units()).isZero();
    assertThat(silent(table, Silence.NOT_KNOWN)).isEqualTo(1);
    assertThat(silent(table, Silence.PREFER_NOT_TO_SAY)).isEqualTo(1);
    assertThat(table.everyone().units()).isEqualTo(6);
  }

  @Test
  void theOthersStayAsTheyWere() {
    Dataset derived = rows().derive(TICKED);
    assertThat(derived.variables())
        .extracting(Variable::name)
        .containsExactly("gate", "ticks", "result");
    assertThat(derived.count(GATE)).hasToString(rows().count(GATE).toString());
    assertThat(derived.count(TICKS)).hasToString(rows().count(TICKS).toString());
  }

  @Test
  void whatIsMissingOrThereAlreadyIsRefused() {
    Variable absent = Variable.of("absent", GATE.codes());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rows().derive(derivation(List.of(absent), answers -> answers.get(0))))
        .withMessageContaining("'absent'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rows().derive(TICKED).derive(TICKED))
        .withMessage("Dataset already has 'result'");
  }

  @Test
  void anotherListIsRefusedAndSoIsOneAnswerWhereSeveralCouldBe() {
    Variable other = Variable.of("gate", Sample.list("other@test", 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rows().derive(derivation(List.of(other), answers -> answers.get(0))))
        .withMessage(
            "Variable 'gate' must hold other@test to be derived from, but holds gate@test");
    Variable several = new Variable("gate", GATE.label(), GATE.codes(), true);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rows().derive(derivation(List.of(several), answers -> answers.get(0))))
        .withMessage("Variable 'gate' must hold several codes each to be derived from");
  }

  @Test
  void aFunctionThatGivesWhatIsNotInItsListIsAMistakeInAProgram() {
    for (Answer wrong :
        List.<Answer>of(
            Chosen.of(RESULT.id(), "c9"),
            Chosen.of(GATE.codes().id(), "c0"),
            Chosen.of(RESULT.id(), List.of("c0", "c1")))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> rows().derive(derivation(List.of(GATE), answers -> wrong)))
          .withMessage("Derived variable 'result' must be one code of result@test, or a silence");
    }
  }

  private static Derivation derivation(
      List<Variable> from, Function<List<Answer>, Answer> function) {
    return new Derivation() {
      @Override
      public Variable variable() {
        return Variable.of("result", RESULT);
      }

      @Override
      public List<Variable> from() {
        return from;
      }

      @Override
      public Answer derive(List<Answer> answers) {
        return function.apply(answers);
      }
    };
  }

  private static Dataset rows() {
    ColumnsBuilder builder = new ColumnsBuilder(List.of(GATE, TICKS), List.of(), false, false);
    RowWriter writer = builder.writer();
    row(writer, 0, CodeBook.mask(1));
    row(writer, 0, CodeBook.mask(0) | CodeBook.mask(2));
    row(writer, 0, CodeBook.mask(1) | CodeBook.mask(2));
    row(writer, 1, CodeBook.mask(1));
    row(writer, 0, CodeBook.mask(Silence.NOT_KNOWN));
    row(writer, CodeBook.code(2, Silence.PREFER_NOT_TO_SAY), CodeBook.mask(0));
    return new Dataset(builder.build(List.of(writer), Map.of()), Sample.PEOPLE, CATALOGUE);
  }

  private static void row(RowWriter writer, int gate, long ticks) {
    writer.code(0, gate);
    writer.mask(1, ticks);
    writer.endRow();
  }

  private static long silent(CountTable table, Silence silence) {
    return table.cell(Coordinates.of(Coordinate.of(silence))).units();
  }
}
