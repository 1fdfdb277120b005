// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.record.NoticeId;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Variable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

  private static final CodeListId OLD_SEX = CodeListId.parse("sex@old-system");
  private static final Catalogue CATALOGUE =
      Vocabulary.CATALOGUE.with(
          new Crosswalk(
              OLD_SEX,
              Vocabulary.SEX.id(),
              List.of(
                  Crosswalk.Row.of("1", Crosswalk.Kind.EXACT, "male"),
                  Crosswalk.Row.of("2", Crosswalk.Kind.EXACT, "female"))));

  private static Mapping everything() {
    Variable disability =
        new Variable("conditions", Text.of("Conditions", "Cyflyrau"), Vocabulary.DISABILITY, true);
    return Mapping.of(CATALOGUE, Vocabulary.PEOPLE)
        .subject("ref")
        .household("home")
        .collected(
            new Collected(
                NoticeId.parse("legacy-x@2026-03-31"), "tenancies", "import", Language.WELSH))
        .codes("SEX", Variable.of("sex", Vocabulary.SEX), OLD_SEX)
        .codes(
            "RELIGION",
            Variable.of("religion", Vocabulary.RELIGION),
            column ->
                column
                    .value("-9", Silence.NOT_APPLICABLE)
                    .value("CofE", "christian", Crosswalk.Kind.ROLL_UP)
                    .blank(Silence.NOT_STATED)
                    .unrecognised(Unrecognised.UNMAPPED))
        .with(CodeColumn.of(disability, "C1", "C2").separatedBy(";").value(Value.notTicked("N")))
        .with(
            AgeColumn.atEachDate("DOB", Variable.of("age", Vocabulary.AGE))
                .written(DateForm.DAY_MONTH_YEAR)
                .mandatory())
        .with(AgeColumn.inYears("AGE", Variable.of("age_then", Vocabulary.AGE)))
        .with(MeasureColumn.of("DAYS", Vocabulary.DAYS, 0, 10).missing("-9", "-8").mandatory())
        .date("ON", LocalDate.of(2000, 1, 1), Vocabulary.AS_OF)
        .constant(Variable.of("area", Vocabulary.AREA), "a")
        .constant(Variable.of("ethnic_group", Vocabulary.ETHNIC_GROUP), Silence.NOT_ASKED);
  }

  @Test
  void jsonIsReadAsItWasWritten() {
    String json = everything().toJson();

    Mapping read = Mapping.parse(json, CATALOGUE);

    assertThat(read).isEqualTo(everything()).hasSameHashCodeAs(everything());
    assertThat(read.toJson()).isEqualTo(json);
  }

  @Test
  void aFileIsReadAsJson(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("tenants.mapping.json"), everything().toJson());

    assertThat(Mapping.read(file, CATALOGUE)).isEqualTo(everything());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sex@old-system          | sex@nobody      | /parts/0/system            | mapping-invalid",
        "\"religion@test-2026\"  | \"r@e\"         | /parts/1/variable          | mapping-invalid",
        "\"not-stated\"          | \"no-reason\"   | /parts/1/blank             | mapping-not-one-of",
        "\"christian\"           | \"jedi\"        | /parts/1                   | mapping-invalid",
        "\"roll-up\"             | \"rolled\"      | /parts/1/values/1/kind     | mapping-not-one-of",
        "\"RELIGION\"            | 7               | /parts/1/codes/0           | mapping-wrong-type",
        "\"holds\"               | \"hold\"        | /parts/3/holds             | mapping-missing",
        "\"days\"                | \"weeks\"       | /parts/5/unit              | mapping-not-one-of",
        "\"2026-04-30\"          | \"2026-02-30\"  | /population/asAt           | mapping-wrong-type",
        "\"subject\"             | \"subjects\"    | /subjects                  | mapping-unknown",
        "\"multiple\"            | \"several\"     | /parts/2/variable/several  | mapping-unknown",
        "legacy-x@2026-03-31     | nowhere         | /collected                 | mapping-invalid",
        "\"parts\"               | \"pieces\"      | /parts                     | mapping-missing",
      })
  void aMistakeIsNamedByItsPointer(String right, String wrong, String pointer, String code) {
    String json = everything().toJson();
    assertThat(json).contains(right);

    assertThatThrownBy(() -> Mapping.parse(json.replaceFirst(right, wrong), CATALOGUE))
        .isInstanceOf(MappingException.class)
        .extracting(thrown -> ((MappingException) thrown).problem())
        .satisfies(
            problem -> {
              assertThat(problem.pointer()).isEqualTo(pointer);
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.message().isTranslated()).isTrue();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{", "{} {}", "[", "''", "{\"a\":1,\"a\":2}"})
  void whatIsNotJsonIsRefused(String text) {
    assertThatThrownBy(() -> Mapping.parse(text, CATALOGUE))
        .isInstanceOf(MappingException.class)
        .asInstanceOf(type(MappingException.class))
        .extracting(e -> e.problem().code())
        .isEqualTo("mapping-not-json");
  }

  @Test
  void mistakesInAProgramAreThrownAtOnce() {
    Mapping mapping = Mapping.of(CATALOGUE, Vocabulary.PEOPLE);
    Variable sex = Variable.of("sex", Vocabulary.SEX);

    assertThatThrownBy(() -> mapping.codes("A", sex).codes("B", sex))
        .hasMessage("Mapping must read 'sex' once, but read it twice");
    assertThatThrownBy(() -> mapping.codes("A", Variable.of("r", Vocabulary.RELIGION), OLD_SEX))
        .hasMessage("Catalogue has no crosswalk from sex@old-system to religion@test-2026");
    assertThatThrownBy(() -> CodeColumn.of(sex, "A", "B"))
        .hasMessage(
            "Variable 'sex' must allow several codes to be read from several columns or parts of a cell");
    assertThatThrownBy(() -> CodeColumn.of(sex, "A").value("F", "woman"))
        .hasMessage("Value of variable 'sex' must have a code of sex@test-2026, but was 'woman'");
    assertThatThrownBy(() -> CodeColumn.of(sex, "A").value("F", "female").value(" f ", "male"))
        .hasMessage("Variable 'sex' must give each text one meaning, but one had two");
    assertThatThrownBy(() -> AgeColumn.inYears("A", sex))
        .hasMessage(
            "Codes of sex@test-2026 must be ages such as 16-24 or 75-plus, but one was 'female'");
    assertThatThrownBy(() -> new DateForm("dd/MM/yyyy")).hasMessageContaining("must have uuuu");
  }
}
