// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What to do about a release that is refused, or that hides too much. */
class RollUpTest {

  private static final DisclosurePolicy ZEROS =
      DisclosurePolicy.of(
          "zeros",
          "1",
          CellRule.withDefaults().withZeros(CellRule.Zeros.ALWAYS_PRINTED),
          PrintRule.withDefaults());

  private static Catalogue catalogue() {
    CodeList flat = Census.variable("religion", 4).codes();
    List<Level> levels = new ArrayList<>(flat.levels());
    levels.add(
        new Level(
            flat.id(),
            "halves",
            Text.of("Halves", "Haneri"),
            List.of(group(flat, "a", "1", "2"), group(flat, "b", "3", "4"))));
    return Catalogue.empty().with(new CodeList(flat.id(), flat.title(), flat.categories(), levels));
  }

  private static Level.Group group(CodeList list, String code, String... leaves) {
    return new Level.Group(
        new Category(list.id(), code, Text.of("Half " + code, "Hanner " + code)), Set.of(leaves));
  }

  @Test
  void aRefusedReleaseIsGrantedAtACoarserLevelAndSaysWhatIsLost() {
    // all twelve of the first group have the outcome, which nobody may learn
    OutcomeTable arrears =
        Tables.arrears("religion", new long[][] {{12, 0}, {60, 300}, {45, 210}, {33, 120}});
    Release release = Release.of("test").add(arrears);
    assertThat(release.assess(ZEROS).isGranted()).isFalse();

    List<RollUp> rollUps = release.rollUps(ZEROS, catalogue(), 20);

    assertThat(rollUps).isNotEmpty();
    RollUp best = rollUps.get(0);
    assertThat(best.release().assess(ZEROS).isGranted()).isTrue();
    // merging two of four groups costs two of eight cells; halves would cost four
    assertThat(best.cellsLost()).isEqualTo(2);
    assertThat(best.steps()).singleElement().isInstanceOf(RollUp.Step.ToLevel.class);
    assertThat(rollUps).extracting(RollUp::cellsLost).isSorted().contains(4);
    assertThat(best.sentence().isTranslated()).isTrue();
    assertThat(best.sentence().cy()).contains("mewn 3 o grwpiau yn hytrach na 4");
  }

  @Test
  void aGrantedReleaseIsToldOnlyOfWhatPrintsMore() {
    CountTable table = Tables.oneWay("religion", 2, 3, 60, 80);
    Release release = Release.of("test").add(table);
    DisclosurePolicy policy = DisclosurePolicy.publicRelease();
    ProtectedTable asItIs = release.protect(policy).table(table);

    List<RollUp> rollUps = release.rollUps(policy, catalogue(), 20);

    long printed =
        asItIs.lines(0).stream()
            .filter(Coordinate.Group.class::isInstance)
            .filter(line -> !asItIs.isHidden(Coordinates.of(line)))
            .count();
    assertThat(rollUps).allMatch(rollUp -> rollUp.cellsPrinted() > printed);
  }

  @Test
  void leavingATableOutIsSuggestedToo() {
    OutcomeTable arrears = Tables.arrears("sex", new long[][] {{12, 0}, {60, 300}});
    Release release =
        Release.of("test").add(arrears).add(Tables.oneWay("religion", 30, 40, 50, 60));

    List<RollUp> rollUps = release.rollUps(ZEROS, catalogue(), 20);

    assertThat(rollUps)
        .extracting(RollUp::steps)
        .contains(List.of(new RollUp.Step.WithoutTable("arrears by sex")));
  }

  @Test
  void noMoreThanWasAskedAreAssessed() {
    OutcomeTable arrears =
        Tables.arrears("religion", new long[][] {{12, 0}, {60, 300}, {45, 210}, {33, 120}});
    Release release = Release.of("test").add(arrears);

    assertThat(release.rollUps(ZEROS, catalogue(), 1)).hasSizeLessThanOrEqualTo(1);
    assertThatThrownBy(() -> release.rollUps(ZEROS, catalogue(), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("At least 1 must be assessed, but was 0");
  }
}
