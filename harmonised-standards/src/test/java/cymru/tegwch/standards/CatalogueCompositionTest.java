// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.catalogue.Crosswalk.Kind;
import cymru.tegwch.core.category.Category;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two steps of the catalogue, against one that somebody wrote. */
class CatalogueCompositionTest {

  private static final List<Crosswalk> ALL =
      Wales.crosswalks().stream().map(CrosswalkEntry::crosswalk).toList();

  @Test
  void theCodesOfNhsEnglandComeToTheSameByWayOf2001AsByTheirOwnCrosswalk() {
    Crosswalk steps =
        LegacySystems.NhsEngland.ETHNIC_CATEGORY
            .crosswalkTo(Wales.ETHNIC_GROUP_2001)
            .then(Wales.ETHNIC_GROUP_2001.crosswalkTo(Wales.ETHNIC_GROUP_2011))
            .then(Wales.ETHNIC_GROUP_2011.crosswalkTo(Wales.ETHNIC_GROUP));
    Crosswalk own = LegacySystems.NhsEngland.ETHNIC_CATEGORY.crosswalkTo(Wales.ETHNIC_GROUP);

    assertThat(own.rows())
        .allSatisfy(
            row -> {
              Crosswalk.Row other = steps.row(row.from()).orElseThrow();
              if (!row.from().equals("T")) {
                assertThat(other.to()).isEqualTo(row.to());
                assertThat(other.silence()).isEqualTo(row.silence());
              }
            });
    // 2001 had no box for Traveller, so the two steps end in other White.
    assertThat(steps.row("T").orElseThrow().target()).contains("white-other");
    assertThat(own.row("T").orElseThrow().target()).contains("white-gypsy-traveller");
  }

  @Test
  void thePoliceCodesComeToTheSameByBothWays() {
    LegacyList police = LegacySystems.Police.SELF_DEFINED_ETHNICITY;
    Crosswalk steps =
        police
            .crosswalkTo(Wales.ETHNIC_GROUP_2001)
            .then(Wales.ETHNIC_GROUP_2001.crosswalkTo(Wales.ETHNIC_GROUP_2011))
            .then(Wales.ETHNIC_GROUP_2011.crosswalkTo(Wales.ETHNIC_GROUP));

    assertThat(police.crosswalkTo(Wales.ETHNIC_GROUP).rows())
        .allSatisfy(
            row ->
                assertThat(steps.row(row.from()).orElseThrow().target()).isEqualTo(row.target()));
  }

  @Test
  void aLabelOfAWholeBroadGroupIsThatGroupWhereItIsNotDivided() {
    Crosswalk five =
        LegacySystems.FreeText.ETHNIC_GROUP
            .crosswalkTo(Wales.ETHNIC_GROUP)
            .then(Wales.ETHNIC_GROUP.crosswalkTo(Wales.ETHNIC_GROUP_2001_FIVE));

    Crosswalk.Row black = five.row("black-welsh").orElseThrow();
    assertThat(black.kind()).isEqualTo(Kind.ROLL_UP);
    assertThat(black.to()).containsExactly("black");
    // Chinese was not with Asian in 2001.
    Crosswalk.Row asian = five.row("asian-welsh").orElseThrow();
    assertThat(asian.kind()).isEqualTo(Kind.ONE_TO_MANY);
    assertThat(asian.to()).containsExactly("asian", "chinese-other");
  }

  @Test
  void everyTwoStepsComposeToARowForEachCodeOrAreRefusedByName() {
    int joined = 0;
    for (Crosswalk first : ALL) {
      for (Crosswalk second : ALL) {
        if (first.to().equals(second.from())) {
          try {
            assertThat(first.then(second).rows().stream().map(Crosswalk.Row::from))
                .containsExactlyElementsOf(first.rows().stream().map(Crosswalk.Row::from).toList());
            joined++;
          } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("it does not follow what becomes of '");
          }
        }
      }
    }
    assertThat(joined).isGreaterThan(50);
  }

  @Test
  void onlyExactCrosswalksTurnRoundAndComeBackToWhereTheyBegan() {
    Crosswalk census = LegacySystems.CensusOutputs2021.ETHNIC_GROUP.crosswalkTo(Wales.ETHNIC_GROUP);
    Crosswalk back = census.inverted();

    assertThat(back.rows().stream().map(Crosswalk.Row::from))
        .containsExactlyInAnyOrderElementsOf(
            Wales.ETHNIC_GROUP.codes().categories().stream().map(Category::code).toList());
    assertThat(back.then(census).rows())
        .allMatch(row -> row.kind() == Kind.EXACT && row.target().equals(Optional.of(row.from())));
    assertThatThrownBy(
            () -> LegacySystems.HmctsPcq.ETHNIC_GROUP.crosswalkTo(Wales.ETHNIC_GROUP).inverted())
        .hasMessageEndingWith("must be exact to be turned round, and is not for '4'");
  }

  @Test
  void noWayThroughAThirdListIsFoundByItself() {
    Catalogue catalogue = Wales.catalogue();

    assertThat(catalogue.crosswalk(Wales.ETHNIC_GROUP_2001.id(), Wales.ETHNIC_GROUP_2011.id()))
        .isPresent();
    assertThat(catalogue.crosswalk(Wales.ETHNIC_GROUP_2001.id(), Wales.ETHNIC_GROUP.id()))
        .isEmpty();
  }
}
