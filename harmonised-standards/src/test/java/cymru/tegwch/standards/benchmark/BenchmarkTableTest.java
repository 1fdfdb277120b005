// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Benchmarks;
import cymru.tegwch.standards.Wales;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BenchmarkTableTest {

  private static final String CARDIFF = "W06000015";
  private static final String NEWPORT = "W06000022";
  private final BenchmarkTable table =
      Invented.table(List.of(new long[] {50, 30, 10, 10}, new long[] {20, 20, 160, 0}));

  /**
   * Python, of TS030: w = {'W06000015': 600, 'W06000022': 400}; N = {a: sum(t[a].values())}; {c:
   * Fraction(sum(N.values())) * sum(Fraction(w[a] * t[a][c], N[a]) for a in w) / 1000 for c in
   * ...}, rounded down, the missing units to the largest remainders.
   */
  @Test
  void cardiffAndNewportAreWeightedByTheHomesInEach() {
    Benchmark south = Benchmarks.catchment(Map.of(CARDIFF, 600L, NEWPORT, 400L), Wales.RELIGION);

    assertThat(south.everyone()).isEqualTo(362_312 + 159_597);
    assertThat(south.counts())
        .isEqualTo(
            Map.ofEntries(
                Map.entry("none", 224_139L),
                Map.entry("christian", 209_370L),
                Map.entry("buddhist", 2_042L),
                Map.entry("hindu", 5_709L),
                Map.entry("jewish", 716L),
                Map.entry("muslim", 43_841L),
                Map.entry("sikh", 1_850L),
                Map.entry("other", 2_720L)));
    assertThat(south.silences()).isEqualTo(Map.of(Silence.NOT_ANSWERED, 31_522L));
    assertThat(south.area())
        .isEqualTo(
            Text.of(
                "Catchment: Cardiff (600 homes), Newport (400 homes)",
                "Dalgylch: Caerdydd (600 o gartrefi), Casnewydd (400 o gartrefi)"));
    assertThat(south.source())
        .contains("sum of small areas (LSOA)")
        .endsWith("weighted by homes: W06000015 600, W06000022 400");
    assertThat(south.population().description().en()).contains("weighted by where the homes are");
    assertThat(south.population().description().cy()).contains("lleoliad y cartrefi");
    assertThat(south.population().id())
        .isEqualTo("census-2021-usual-residents:catchment(W06000015=600,W06000022=400)");
  }

  @Test
  void oneHomeIsSingularInBothLanguages() {
    assertThat(table.catchment(Map.of("W06000001", 1L)).area())
        .isEqualTo(Text.of("Catchment: Place 1 (1 home)", "Dalgylch: Lle 1 (1 cartref)"));
  }

  @Test
  void placesThatMayOverlapAreNoCatchment() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Benchmarks.catchment(Map.of(CARDIFF, 1L, "W92000004", 1L), Wales.RELIGION))
        .withMessage(
            "Areas of a catchment must be of one kind, so that none overlaps, but were W06000015 and"
                + " W92000004");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Benchmarks.catchment(Map.of("E92000001", 1L, "K04000001", 1L), Wales.RELIGION))
        .withMessageContaining("of one kind");
  }

  @Test
  void aCatchmentNeedsPlacesWithPeopleAndHomes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.catchment(Map.of()))
        .withMessage("Catchment must have at least one area");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.catchment(Map.of("W06000001", 0L)))
        .withMessage("Homes of area 'W06000001' must be 1 or more, but were 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.catchment(Map.of("W06000009", 1L)))
        .withMessage(
            "Area of table TS999 must be one of W06000001, W06000002, but was 'W06000009'");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Invented.table(List.of(new long[] {0, 0, 0, 0})).catchment(Map.of("W06000001", 1L)))
        .withMessage("Area 'W06000001' must have somebody counted to be in a catchment");
  }

  @Test
  void rowsAreAlikeAndEachPlaceIsThereOnce() {
    List<BenchmarkTable.Row> twice = new ArrayList<>(table.rows());
    twice.add(table.rows().get(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BenchmarkTable(table.description(), table.origin(), twice))
        .withMessage("Table must have area 'W06000001' once");
    List<BenchmarkTable.Row> unlike = new ArrayList<>(table.rows());
    unlike.add(
        new BenchmarkTable.Row(Invented.authority(3), table.rows().get(0).counts(), Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BenchmarkTable(table.description(), table.origin(), unlike))
        .withMessage("Table must have the same silences in every area");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new BenchmarkTable(
                    table.description(),
                    table.origin(),
                    List.of(
                        new BenchmarkTable.Row(
                            Invented.authority(3), Map.of("round", 1L), Map.of()))))
        .withMessageStartingWith("Area 'W06000003' must have a count of at least 0 for each group");
  }

  @Test
  void headingsAreOfGroupsOrSilencesAndOfOneThing() {
    TableDescription description = table.description();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> description.withGroup("Oval", "oval"))
        .withMessageContaining("but was of 'oval'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> description.withGroup("Round", "square"))
        .withMessage("Heading 'Round' must not be of both 'round' and 'square'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> description.withSilence("Round", Silence.NOT_STATED))
        .withMessage("Heading must be of a group or of a silence, but 'Round' was of both");
  }

  @Test
  void aNameInOneLanguageMakesNoTextInTwo() {
    BenchmarkTable english =
        new BenchmarkTable(
            table.description(),
            table.origin(),
            List.of(
                new BenchmarkTable.Row(
                    Area.untranslated("E06000051", "Shropshire"),
                    table.rows().get(0).counts(),
                    table.rows().get(0).silences()),
                table.rows().get(1)));

    Benchmark border = english.catchment(Map.of("E06000051", 3L, "W06000002", 1L));

    assertThat(border.area().isTranslated()).isFalse();
    assertThat(border.population().description().isTranslated()).isFalse();
    assertThat(english.benchmark("W06000002").population().description().isTranslated()).isTrue();
  }

  @Test
  void aPlaceWithoutACodeOfTheStatisticiansIsBesideNothing() {
    Area one = new Area("north", Text.of("North", "Gogledd"), Area.Kind.OTHER, Set.of());
    assertThat(one.isBeside(Area.untranslated("nowhere", "Nowhere"))).isFalse();
    assertThat(Area.untranslated("W01000001", "a").isBeside(Area.untranslated("E01000002", "b")))
        .isTrue();
    assertThat(Area.untranslated("W01000001", "a").isBeside(Area.untranslated("W02000001", "b")))
        .isFalse();
  }
}
