// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.column.CodeBook;
import cymru.tegwch.core.column.ColumnsBuilder;
import cymru.tegwch.core.column.RowWriter;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Measure;
import cymru.tegwch.core.variable.Variable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfilesTest {

  /** People 1, 2 and 3, with sex, needs and days. */
  private final Dataset people = people(1, 2, 3);

  @Test
  void everyRowGetsWhatItsPersonSaid() {
    Dataset joined = events(1, 1, 2, 9).withProfilesOf(people).counting(Counting.EVENTS);
    CountTable bySex = joined.count(Sample.SEX);

    assertThat(joined.variables()).containsExactly(Sample.VIEW, Sample.SEX, Sample.NEEDS);
    assertThat(bySex.cell("c1")).isEqualTo(new Cell(2, 1, 2));
    assertThat(bySex.cell("c0")).isEqualTo(new Cell(1, 1, 1));
    assertThat(bySex.everyone()).isEqualTo(new Cell(4, 3, 2));
    assertThat(bySex.dimensions().get(0).overlapping()).isFalse();
  }

  @Test
  void whoeverHasNoProfileIsNotStated() {
    Dataset joined = events(1, 9).withProfilesOf(people);
    Coordinates notStated = Coordinates.of(Coordinate.of(Silence.NOT_STATED));

    assertThat(joined.count(Sample.SEX).cell(notStated).units()).isEqualTo(1);
    assertThat(joined.count(Sample.NEEDS).cell(notStated).units()).isEqualTo(1);
    assertThat(joined.count(Sample.NEEDS).cell("c1").units()).isEqualTo(1);
    assertThat(joined.summarise(Sample.DAYS, Sample.SEX).summary(notStated).rows()).isZero();
    assertThat(joined.summarise(Sample.DAYS, Sample.SEX).histogram(Coordinates.of("c1")))
        .isEqualTo(Map.of(10L, 1L));
  }

  @Test
  void ofAFilteredPopulationOnlyItsOwnPeopleHaveProfiles() {
    Dataset joined = events(1, 2, 3).withProfilesOf(people.where(Sample.SEX, "c1"));
    CountTable table = joined.count(Sample.SEX);

    assertThat(table.cell("c1").units()).isEqualTo(2);
    assertThat(table.cell("c0").units()).isZero();
    assertThat(table.everyone().units()).isEqualTo(3);
  }

  @Test
  void peopleWithSeveralRowsEachAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> events(1).withProfilesOf(people(1, 1)))
        .withMessage("Dataset of people must have one row for each of them");
  }

  @Test
  void rowsThatDoNotSayWhomTheyAreAboutCannotBeJoined() {
    Dataset unlinked = Sample.dataset(List.of(), 1, false, Counting.EVENTS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> unlinked.withProfilesOf(people))
        .withMessageContaining("must");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> events(1).withProfilesOf(unlinked))
        .withMessage("Dataset of people must say whom each row is about to be joined");
  }

  @Test
  void aColumnInBothIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> people.withProfilesOf(people))
        .withMessage(
            "Datasets must have no column in common to be joined, but both had sex, needs, days");
  }

  @Test
  void datasetsWithNobodyInCommonAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> events(7, 8).withProfilesOf(people))
        .withMessage(
            "Somebody must be in both datasets: read them with the same key and the same"
                + " references");
  }

  private static Dataset people(int... subjects) {
    List<Variable> variables = List.of(Sample.SEX, Sample.NEEDS);
    List<Measure> measures = List.of(Sample.DAYS);
    ColumnsBuilder builder = new ColumnsBuilder(variables, measures, true, false);
    RowWriter writer = builder.writer();
    for (int subject : subjects) {
      writer.subject(subject, -subject);
      writer.code(0, subject % 2);
      writer.mask(1, CodeBook.mask(0) | CodeBook.mask(subject));
      writer.value(0, 10L * subject);
      writer.endRow();
    }
    return new Dataset(builder.build(List.of(writer), Map.of()), Sample.PEOPLE, Catalogue.empty());
  }

  private static Dataset events(int... subjects) {
    ColumnsBuilder builder = new ColumnsBuilder(List.of(Sample.VIEW), List.of(), true, false);
    RowWriter writer = builder.writer();
    for (int subject : subjects) {
      writer.subject(subject, -subject);
      writer.code(0, 0);
      writer.endRow();
    }
    return new Dataset(builder.build(List.of(writer), Map.of()), Sample.PEOPLE, Catalogue.empty());
  }
}
