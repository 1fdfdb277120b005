// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Crosswalk.Kind;
import cymru.tegwch.core.catalogue.Crosswalk.Row;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {

  private static final CodeListId OLD = CodeListId.parse("estate@legacy");
  private static final CodeListId NEW = CodeListId.parse("estate@ours-2026");

  @Test
  void addingAListLeavesTheFirstCatalogueAsItWas() {
    Catalogue empty = Catalogue.empty();
    Catalogue one = empty.with(list(NEW));

    assertThat(empty.codeList(NEW)).isEmpty();
    assertThat(one.codeList(NEW)).contains(list(NEW));
    assertThat(one.require(NEW)).isEqualTo(list(NEW));
    assertThat(one).hasToString("1 code lists, 0 crosswalks");
  }

  @Test
  void anEditionIsNeverReplaced() {
    assertThatThrownBy(() -> Catalogue.empty().with(list(NEW)).with(list(NEW)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Catalogue already has a code list estate@ours-2026");
    Crosswalk crosswalk = new Crosswalk(OLD, NEW, List.of());
    assertThatThrownBy(() -> Catalogue.empty().with(crosswalk).with(crosswalk))
        .hasMessage("Catalogue already has a crosswalk from estate@legacy to estate@ours-2026");
  }

  @Test
  void whatIsNotThereIsRefusedByName() {
    assertThatThrownBy(() -> Catalogue.empty().require(NEW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Catalogue has no code list estate@ours-2026");
  }

  @Test
  void aCrosswalkGoesOneWay() {
    Crosswalk crosswalk = new Crosswalk(OLD, NEW, List.of(Row.of("1", Kind.EXACT, "north")));
    Catalogue catalogue = Catalogue.empty().with(crosswalk);

    assertThat(catalogue.crosswalk(OLD, NEW)).contains(crosswalk);
    assertThat(catalogue.crosswalk(NEW, OLD)).isEmpty();
  }

  @Test
  void aCrosswalkKnowsItsRowsAndCountsTheLossyOnes() {
    Crosswalk crosswalk =
        new Crosswalk(
            OLD,
            NEW,
            List.of(
                Row.of("1", Kind.EXACT, "north"),
                Row.of("2", Kind.ROLL_UP, "north"),
                Row.of("3", Kind.BEST_FIT, "south"),
                Row.toSilence("9", Silence.NOT_KNOWN)));

    assertThat(crosswalk.row("2")).flatMap(Row::target).contains("north");
    assertThat(crosswalk.row("9")).flatMap(Row::target).isEmpty();
    assertThat(crosswalk.row("4")).isEmpty();
    assertThat(crosswalk).hasToString("estate@legacy -> estate@ours-2026, 4 rows, 2 lossy");
  }

  @Test
  void aCodeHasOneRow() {
    Row row = Row.of("1", Kind.EXACT, "north");

    assertThatThrownBy(() -> new Crosswalk(OLD, NEW, List.of(row, row)))
        .hasMessage("Crosswalk from estate@legacy to estate@ours-2026 has code '1' twice");
  }

  @ParameterizedTest
  @CsvSource({
    "EXACT, 0",
    "EXACT, 2",
    "ROLL_UP, 0",
    "ROLL_UP, 2",
    "BEST_FIT, 2",
    "CONCEPT_CHANGE, 0",
    "ONE_TO_MANY, 0",
    "ONE_TO_MANY, 1",
    "NONE, 1",
  })
  void aRowHasAsManyCodesAsItsKindMoves(Kind kind, int codes) {
    List<String> to = List.of("a", "b").subList(0, codes);

    assertThatThrownBy(() -> new Row("1", kind, to, null, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Row of kind " + kind + " must not have " + codes + " codes");
  }

  @Test
  void aRowToASilenceHasOneAndNoOtherRowDoes() {
    String message = "Row must have a silence if and only if it is TO_SILENCE";

    assertThatThrownBy(() -> new Row("1", Kind.TO_SILENCE, List.of(), null, ""))
        .hasMessage(message);
    assertThatThrownBy(() -> new Row("1", Kind.EXACT, List.of("a"), Silence.NOT_ASKED, ""))
        .hasMessage(message);
    assertThatThrownBy(() -> new Row("1", Kind.TO_SILENCE, List.of("a"), Silence.NOT_ASKED, ""))
        .hasMessage("Row of kind TO_SILENCE must not have 1 codes");
  }

  @ParameterizedTest
  @EnumSource
  void onlyAnExactMoveAndARollUpLoseNothing(Kind kind) {
    assertThat(kind.isLossy()).isEqualTo(kind != Kind.EXACT && kind != Kind.ROLL_UP);
  }

  private static CodeList list(CodeListId id) {
    return CodeList.of(
        id,
        Text.of("Estate", "Ystad"),
        new Category(id, "north", Text.of("North", "Gogledd")),
        new Category(id, "south", Text.of("South", "De")));
  }
}
