// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.catalogue.Crosswalk.Kind;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.column.CodeBook;
import cymru.tegwch.core.column.Columns;
import cymru.tegwch.core.column.ColumnsBuilder;
import cymru.tegwch.core.column.RowWriter;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Variable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecodingTest {

  private static final CodeList OLD = Sample.list("group@old", 7);
  private static final CodeList NEW = Sample.list("group@new", 4);
  private static final Crosswalk CROSSWALK =
      new Crosswalk(
          OLD.id(),
          NEW.id(),
          List.of(
              Crosswalk.Row.of("c0", Kind.EXACT, "c3"),
              Crosswalk.Row.of("c1", Kind.ROLL_UP, "c3"),
              Crosswalk.Row.of("c2", Kind.BEST_FIT, "c1"),
              new Crosswalk.Row("c3", Kind.ONE_TO_MANY, List.of("c0", "c2"), null, ""),
              new Crosswalk.Row("c4", Kind.NONE, List.of(), null, ""),
              Crosswalk.Row.toSilence("c5", Silence.NOT_STATED)));
  private static final Catalogue CATALOGUE = Catalogue.empty().with(OLD).with(NEW);

  @Test
  void everyKindOfRowGoesWhereItSaysAndWhatIsLostIsCounted() {
    Dataset recoded = one(0, 1, 2, 2, 3, 4, 5, 6).recode(CROSSWALK);
    CountTable table = recoded.count(recoded.variable("group"));

    assertThat(recoded.variable("group").codes()).isEqualTo(NEW);
    assertThat(table.cell("c3").units()).isEqualTo(2);
    assertThat(table.cell("c1").units()).isEqualTo(2);
    assertThat(table.cell("c0").units()).isZero();
    assertThat(silent(table, Silence.UNMAPPED)).as("split, no place, not known").isEqualTo(3);
    assertThat(silent(table, Silence.NOT_STATED)).isEqualTo(1);
    assertThat(recoded.movedLossily()).isEqualTo(Map.of("group", 6L));
    assertThat(recoded.toString()).contains("6 moved lossily");
  }

  @Test
  void silencesStayWhatTheyWere() {
    Dataset recoded =
        one(CodeBook.code(7, Silence.PREFER_NOT_TO_SAY), CodeBook.code(7, Silence.NOT_ASKED))
            .recode(CROSSWALK);
    CountTable table = recoded.count(recoded.variable("group"));

    assertThat(silent(table, Silence.PREFER_NOT_TO_SAY)).isEqualTo(1);
    assertThat(silent(table, Silence.NOT_ASKED)).isEqualTo(1);
    assertThat(recoded.movedLossily()).isEmpty();
  }

  @Test
  void ofSeveralCodesThoseWithAPlaceAreKept() {
    Variable several = new Variable("group", Text.of("Group", "Grŵp"), OLD, true);
    ColumnsBuilder builder = new ColumnsBuilder(List.of(several), List.of(), false, false);
    RowWriter writer = builder.writer();
    for (long mask :
        new long[] {
          CodeBook.mask(0) | CodeBook.mask(1),
          CodeBook.mask(0) | CodeBook.mask(2),
          CodeBook.mask(2) | CodeBook.mask(4),
          CodeBook.mask(4),
          CodeBook.mask(5),
          CodeBook.mask(Silence.NOT_KNOWN)
        }) {
      writer.mask(0, mask);
      writer.endRow();
    }
    Dataset recoded = dataset(builder, writer).recode(CROSSWALK);
    CountTable table = recoded.count(recoded.variable("group"));

    assertThat(table.cell("c3").units()).isEqualTo(2);
    assertThat(table.cell("c1").units()).isEqualTo(2);
    assertThat(table.cell(Coordinates.of(Coordinate.Margin.ANSWERED)).units()).isEqualTo(3);
    assertThat(silent(table, Silence.UNMAPPED)).isEqualTo(1);
    assertThat(silent(table, Silence.NOT_STATED)).isEqualTo(1);
    assertThat(silent(table, Silence.NOT_KNOWN)).isEqualTo(1);
    assertThat(recoded.movedLossily()).isEqualTo(Map.of("group", 4L));
    assertThat(table.dimensions().get(0).overlapping()).isTrue();
  }

  @Test
  void whatWasMovedLossilyOnTheWayInIsKept() {
    ColumnsBuilder builder =
        new ColumnsBuilder(List.of(Variable.of("group", OLD)), List.of(), false, false);
    RowWriter writer = builder.writer();
    writer.code(0, 2);
    writer.endRow();
    Dataset dataset =
        new Dataset(builder.build(List.of(writer), Map.of("group", 40L)), Sample.PEOPLE, CATALOGUE);

    assertThat(dataset.movedLossily()).isEqualTo(Map.of("group", 40L));
    assertThat(dataset.recode(CROSSWALK).movedLossily()).isEqualTo(Map.of("group", 41L));
  }

  @Test
  void aCrosswalkFromAListThatNoVariableHoldsIsRefused() {
    Crosswalk other =
        new Crosswalk(NEW.id(), OLD.id(), List.of(Crosswalk.Row.of("c0", Kind.EXACT, "c0")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one(0).recode(other))
        .withMessage("Dataset has no variable of group@new: its lists are group@old");
  }

  @Test
  void aCrosswalkToAListThatIsNotAtHandIsRefused() {
    Dataset without = new Dataset(columns(0), Sample.PEOPLE, Catalogue.empty());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> without.recode(CROSSWALK))
        .withMessage("Catalogue has no code list group@new");
  }

  @Test
  void aCrosswalkToACodeThatTheListDoesNotHaveIsRefused() {
    Crosswalk wrong =
        new Crosswalk(OLD.id(), NEW.id(), List.of(Crosswalk.Row.of("c0", Kind.EXACT, "c9")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one(0).recode(wrong))
        .withMessage("Crosswalk must lead to categories of group@new, but led to 'c9'");
  }

  private static Dataset one(int... codes) {
    return new Dataset(columns(codes), Sample.PEOPLE, CATALOGUE);
  }

  private static Columns columns(int... codes) {
    ColumnsBuilder builder =
        new ColumnsBuilder(List.of(Variable.of("group", OLD)), List.of(), false, false);
    RowWriter writer = builder.writer();
    for (int code : codes) {
      writer.code(0, code);
      writer.endRow();
    }
    return builder.build(List.of(writer), Map.of());
  }

  private static Dataset dataset(ColumnsBuilder builder, RowWriter writer) {
    return new Dataset(builder.build(List.of(writer), Map.of()), Sample.PEOPLE, CATALOGUE);
  }

  private static long silent(CountTable table, Silence silence) {
    return table.cell(Coordinates.of(Coordinate.of(silence))).units();
  }
}
