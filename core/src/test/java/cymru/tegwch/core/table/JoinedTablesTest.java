// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Measure;
import cymru.tegwch.core.variable.Outcome;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class JoinedTablesTest {

  private static final Outcome OUTCOME =
      Outcome.of(Axis.of("faith", Lists.faith().detailed()), "a");
  private static final Dimension LAST = Dimension.of("faith", OUTCOME.label(), OUTCOME.level());
  private static final CountTable BY_SEX =
      CountTable.summing(
          "o",
          Lists.PEOPLE,
          List.of(Lists.ofSex(), LAST),
          Map.of(
              Coordinates.of("c0", Outcome.HAPPENED), Cell.ofPeople(3),
              Coordinates.of("c0", Outcome.DID_NOT), Cell.ofPeople(4),
              Coordinates.of(Coordinate.of("c0"), Coordinate.of(Silence.NOT_KNOWN)),
                  Cell.ofPeople(5)));
  private static final Coordinates C0 = Coordinates.of("c0");

  @Test
  void theBaseIsWhoAnsweredAndTheSilencesNamed() {
    assertThat(OutcomeTable.happened(BY_SEX, C0)).isEqualTo(OptionalLong.of(3));
    assertThat(OutcomeTable.base(OUTCOME, BY_SEX, C0)).isEqualTo(OptionalLong.of(7));
    assertThat(OutcomeTable.base(OUTCOME.alsoInBase(Silence.NOT_KNOWN), BY_SEX, C0))
        .isEqualTo(OptionalLong.of(12));
    assertThat(OutcomeTable.base(OUTCOME, BY_SEX, Coordinates.of(Margin.EVERYONE)))
        .isEqualTo(OptionalLong.of(7));
  }

  @Test
  void theOutcomeIsTheLastOfTwoOrMoreDimensions() {
    assertThat(new OutcomeTable(OUTCOME, BY_SEX).toString()).startsWith("Table of people by sex");
    CountTable alone = CountTable.summing("a", Lists.PEOPLE, List.of(LAST), Map.of());
    CountTable first =
        CountTable.summing("f", Lists.PEOPLE, List.of(LAST, Lists.ofSex()), Map.of());
    assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeTable(OUTCOME, alone));
    assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeTable(OUTCOME, first));
  }

  @Test
  void eventsAndExposureAreCountedByTheSameLevels() {
    CountTable other =
        CountTable.summing("x", Lists.PEOPLE, List.of(Lists.ofFaith(), LAST), Map.of());
    assertThat(new ExposureTable(BY_SEX, BY_SEX).toString()).isEqualTo(BY_SEX.toString());
    assertThatIllegalArgumentException().isThrownBy(() -> new ExposureTable(BY_SEX, other));
  }

  @Test
  void weightsAreMillionthsOverTheSameCells() {
    Text label = Text.of("Weight", "Pwysau");
    MeasureTable weights =
        new MeasureTable(
            new Measure("weight", label, Measure.Unit.MILLIONTHS), BY_SEX, Map.of(), Map.of());
    MeasureTable pence =
        new MeasureTable(new Measure("pay", label, Measure.Unit.PENCE), BY_SEX, Map.of(), Map.of());

    assertThat(new WeightedTable(BY_SEX, weights).counts()).isEqualTo(BY_SEX);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WeightedTable(BY_SEX, pence))
        .withMessage("Weights must be in MILLIONTHS, but were in PENCE");
    CountTable one = CountTable.summing("s", Lists.PEOPLE, List.of(Lists.ofSex()), Map.of());
    assertThatIllegalArgumentException().isThrownBy(() -> new WeightedTable(one, weights));
  }
}
