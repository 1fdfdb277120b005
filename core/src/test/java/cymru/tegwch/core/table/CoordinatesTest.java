// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.variable.Counting;
import org.junit.jupiter.api.Test;

class CoordinatesTest {

  @Test
  void aCellIsToldByItsLines() {
    Coordinates place =
        Coordinates.of(Coordinate.of("a"), Coordinate.of(Silence.NOT_ASKED), Margin.EVERYONE);

    assertThat(place.toString()).isEqualTo("a x [not-asked] x <everyone>");
    assertThat(place.along(1)).isEqualTo(Coordinate.of(Silence.NOT_ASKED));
    assertThat(place.isInner()).isFalse();
    assertThat(place.with(2, Coordinate.of("b")).isInner()).isTrue();
    assertThat(Coordinates.of("a").and(Margin.ANSWERED))
        .isEqualTo(Coordinates.of(Coordinate.of("a"), Margin.ANSWERED));
  }

  @Test
  void everyLineOfADimensionHasALabelInBothLanguages() {
    Dimension dimension = Lists.ofFaith();
    assertThat(dimension.allLines()).hasSize(4 + Silence.values().length + 2);
    assertThat(dimension.allLines())
        .allSatisfy(line -> assertThat(dimension.labelOf(line).isTranslated()).isTrue());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dimension.labelOf(Coordinate.of("x")))
        .withMessage("Level faith@test/detailed, 4 groups has no group 'x'");
  }

  @Test
  void aPartOfAPopulationSaysWhich() {
    Population part = Lists.PEOPLE.where("a").where("b").counting(Counting.EVENTS);

    assertThat(part.filter()).isEqualTo("a & b");
    assertThat(part.unit()).isEqualTo(Counting.EVENTS);
    assertThat(part.id()).isEqualTo(Lists.PEOPLE.id());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Population.of(" ", part.description(), part.asAt()));
  }
}
