// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Measure;
import cymru.tegwch.core.variable.Variable;
import java.time.LocalDate;

/** The lists and the mapping of the hostile files. */
final class Vocabulary {

  static final LocalDate AS_OF = LocalDate.of(2026, 4, 30);
  static final CodeList SEX =
      list("sex", "female", "Female", "Benywaidd", "male", "Male", "Gwrywaidd");
  static final CodeList ETHNIC_GROUP =
      list(
          "ethnic-group",
          "white",
          "White",
          "Gwyn",
          "mixed",
          "Mixed or multiple ethnic groups",
          "Mixed or multiple ethnic groups",
          "asian",
          "Asian, Asian Welsh or Asian British",
          "Asian, Asian Welsh or Asian British",
          "black",
          "Black, Black Welsh, Black British, Caribbean or African",
          "Black, Black Welsh, Black British, Caribbean or African",
          "other",
          "Other ethnic group",
          "Other ethnic group");
  static final CodeList DISABILITY = list("disability", "yes", "Yes", "Oes", "no", "No", "Nac oes");
  static final CodeList RELIGION =
      list(
          "religion",
          "none",
          "No religion",
          "Dim crefydd",
          "christian",
          "Christian",
          "Christian",
          "buddhist",
          "Buddhist",
          "Buddhist",
          "hindu",
          "Hindu",
          "Hindu",
          "jewish",
          "Jewish",
          "Jewish",
          "muslim",
          "Muslim",
          "Muslim",
          "sikh",
          "Sikh",
          "Sikh",
          "other",
          "Any other religion",
          "Any other religion");
  static final CodeList AREA =
      list(
          "area",
          "a",
          "Ardal A",
          "Ardal A",
          "coch",
          "Tŷ Coch",
          "Tŷ Coch",
          "las",
          "Dŵr Las",
          "Dŵr Las",
          "glas",
          "Môr Glas",
          "Môr Glas");
  static final CodeList AGE =
      list(
          "age",
          "0-15",
          "0 to 15",
          "0 i 15",
          "16-64",
          "16 to 64",
          "16 i 64",
          "65-plus",
          "65 and over",
          "65 a throsodd");
  static final Measure DAYS =
      new Measure("outcome_days", Text.of("Days", "Dyddiau"), Measure.Unit.DAYS);
  static final Catalogue CATALOGUE =
      Catalogue.empty()
          .with(SEX)
          .with(ETHNIC_GROUP)
          .with(DISABILITY)
          .with(RELIGION)
          .with(AREA)
          .with(AGE);
  static final Population PEOPLE =
      Population.of("people", Text.of("People in the test", "Pobl yn y prawf"), AS_OF);

  private static final String REFUSED = "Byddai'n well gennyf beidio â dweud";

  private Vocabulary() {}

  static Mapping mapping() {
    return Mapping.of(CATALOGUE, PEOPLE)
        .subject("subject_ref")
        .date("collected_on", LocalDate.of(2000, 1, 1), AS_OF)
        .with(AgeColumn.atDate("date_of_birth", Variable.of("age", AGE), AS_OF).mandatory())
        .with(column("sex", SEX))
        .with(column("ethnic_group", ETHNIC_GROUP))
        .with(column("disability", DISABILITY))
        .with(column("religion", RELIGION))
        .with(CodeColumn.of(Variable.of("area", AREA), "area"))
        .measure("outcome_days", DAYS, 0, 36_500);
  }

  private static CodeColumn column(String name, CodeList list) {
    return CodeColumn.of(Variable.of(name, list), name).value(REFUSED, Silence.PREFER_NOT_TO_SAY);
  }

  /** A list of codes, each with its English and its Welsh label. */
  static CodeList list(String name, String... codesAndLabels) {
    CodeListId id = new CodeListId(name, "test-2026");
    Category[] categories = new Category[codesAndLabels.length / 3];
    for (int i = 0; i < categories.length; i++) {
      categories[i] =
          new Category(
              id,
              codesAndLabels[3 * i],
              Text.of(codesAndLabels[3 * i + 1], codesAndLabels[3 * i + 2]));
    }
    return CodeList.of(id, Text.of(name, name), categories);
  }
}
