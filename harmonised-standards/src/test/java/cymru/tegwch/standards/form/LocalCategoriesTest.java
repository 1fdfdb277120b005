// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.catalogue.Crosswalk.Kind;
import cymru.tegwch.core.catalogue.Crosswalk.Row;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Option;
import cymru.tegwch.standards.Wales;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A host's own categories stand under those of the standard and lead back to them. */
class LocalCategoriesTest {

  private static final CodeListId OURS = CodeListId.parse("ethnic-group@ours-2026");

  /** A form in which African is divided into Somali and any other African background. */
  static MonitoringForm form() {
    return MonitoringForm.of(Samples.NOTICE, Wales.ETHNIC_GROUP, Wales.RELIGION)
        .withPrefix("eq.")
        .dividing(Wales.ETHNIC_GROUP, OURS, catalogue(true));
  }

  @Test
  void aLocalCategoryIsKeptInTheLocalListAndLeadsToItsParent() {
    FormReading reading = Samples.read(form(), "eq.ethnic-group", "somali");

    assertThat(reading.answers()).containsEntry("ethnic-group", Chosen.of(OURS, "somali"));
    Crosswalk up = catalogue(true).crosswalk(OURS, Wales.ETHNIC_GROUP.id()).orElseThrow();
    assertThat(up.row("somali").flatMap(Row::target)).contains(Wales.EthnicGroup.BLACK_AFRICAN);
  }

  @Test
  void itStandsInTheGroupOfItsParent() {
    FormReading reading = Samples.read(form(), "eq.ethnic-group.broad", "black");

    FormPage step = form().pages(reading).get(1);

    assertThat(((FormField.Choices) step.fields().get(0)).options())
        .extracting(FormField.Option::value)
        .containsExactly("black-caribbean", "somali", "other-african", "black-other");
  }

  @Test
  void whatIsTheSameKeepsItsPlaceToWrite() {
    FormReading reading =
        Samples.read(
            form(), "eq.ethnic-group", "white-other", "eq.ethnic-group.text.white-other", "Breton");

    assertThat(reading.answers())
        .containsEntry("ethnic-group", new Chosen(OURS, List.of("white-other"), "Breton"));
  }

  @Test
  void aListThatLeavesACategoryOutIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                MonitoringForm.of(Samples.NOTICE, Wales.ETHNIC_GROUP)
                    .dividing(Wales.ETHNIC_GROUP, OURS, catalogue(false)))
        .withMessage(
            "Code list ethnic-group@ours-2026 must have a category for each of"
                + " ethnic-group@census-2021-wales, but has none for black-african");
  }

  @Test
  void aKnownAnswerIsOfTheLocalList() {
    MonitoringForm theirs = form().knowing(Wales.ETHNIC_GROUP, Chosen.of(OURS, "somali"));

    assertThat(Samples.read(theirs).record(Samples.SUBJECT, Samples.EVENT))
        .satisfies(record -> assertThat(record.problems(theirs.rules(), Samples.CLOCK)).isEmpty());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                form()
                    .knowing(
                        Wales.ETHNIC_GROUP, Chosen.of(Wales.ETHNIC_GROUP.id(), "white-irish")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> theirs.dividing(Wales.ETHNIC_GROUP, OURS, catalogue(true)));
  }

  @Test
  void aQuestionThatIsNotAskedCannotBeDivided() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                MonitoringForm.of(Samples.NOTICE, Wales.RELIGION)
                    .dividing(Wales.ETHNIC_GROUP, OURS, catalogue(true)))
        .withMessage("Form must ask ethnic-group@census-2021-wales from a list");
  }

  private static Catalogue catalogue(boolean isWhole) {
    List<Category> categories = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (Option option : Wales.ETHNIC_GROUP.options()) {
      if (!option.code().equals(Wales.EthnicGroup.BLACK_AFRICAN)) {
        categories.add(new Category(OURS, option.code(), option.label()));
        rows.add(Row.of(option.code(), Kind.EXACT, option.code()));
      } else if (isWhole) {
        categories.add(new Category(OURS, "somali", Text.of("Somali", "Somalïaidd")));
        categories.add(
            new Category(OURS, "other-african", Text.of("Other African", "Affricanaidd arall")));
        rows.add(Row.of("somali", Kind.ROLL_UP, Wales.EthnicGroup.BLACK_AFRICAN));
        rows.add(Row.of("other-african", Kind.ROLL_UP, Wales.EthnicGroup.BLACK_AFRICAN));
      }
    }
    Text title = Text.of("Ethnic group", "Grŵp ethnig");
    return Wales.catalogue()
        .with(new CodeList(OURS, title, categories, List.of()))
        .with(new Crosswalk(OURS, Wales.ETHNIC_GROUP.id(), rows));
  }
}
