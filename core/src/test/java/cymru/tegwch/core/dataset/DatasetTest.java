// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.catalogue.Crosswalk.Kind;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.column.ColumnsBuilder;
import cymru.tegwch.core.column.RowWriter;
import cymru.tegwch.core.dataset.Sample.Row;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.table.Tabulation;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Measure;
import cymru.tegwch.core.variable.Variable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DatasetTest {

  private final List<Row> rows = Sample.rows(7, 500, 120);
  private final Dataset people =
      Sample.dataset(Sample.rows(7, 500, 500), 3, true, Counting.SUBJECTS);
  private final Dataset events = Sample.dataset(rows, 3, true, Counting.EVENTS);

  @Test
  void namesItsVariablesAndMeasures() {
    assertThat(people.variables()).isEqualTo(Sample.VARIABLES);
    assertThat(people.measures()).containsExactly(Sample.DAYS);
    assertThat(people.variable("group")).isEqualTo(Sample.GROUP);
    assertThat(people.measure("days")).isEqualTo(Sample.DAYS);
    assertThat(people.rows()).isEqualTo(500);
    assertThat(people.movedLossily()).isEmpty();
  }

  @Test
  void thatNobodyIsYoungerIsSaidOfTheSameRows() {
    Dataset adults = people.aged(16);

    assertThat(adults.rows()).isEqualTo(people.rows());
    assertThat(adults.count(Sample.GROUP).population().ageFloor()).isEqualTo(16);
    assertThat(people.population().ageFloor()).isZero();
  }

  @Test
  void aNameThatIsNotThereIsRefusedWithThoseThatAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> people.variable("gruop"))
        .withMessage(
            "Dataset has no variable 'gruop' (did you mean 'group'?):"
                + " it has sex, group, needs, ward, view");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> people.measure("rent"))
        .withMessage("Dataset has no measure 'rent': it has days");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> people.count(Sample.SEX.named("sexx")))
        .withMessageContaining("did you mean 'sex'?");
  }

  @Test
  void anUnknownAnswerIsNeverGuessedFromAFarName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> people.variable("religion"))
        .withMessageNotContaining("did you mean");
  }

  @Test
  void aTableStatesPopulationUnitAndName() {
    CountTable table = events.where(Sample.SEX, "c1", "c0").count(Sample.GROUP.broad(), Sample.SEX);

    assertThat(table.population().unit()).isEqualTo(Counting.EVENTS);
    assertThat(table.population().filter()).isEqualTo("sex/detailed in (c0, c1)");
    assertThat(table.id()).isEqualTo("events: group/broad x sex where sex/detailed in (c0, c1)");
    assertThat(people.count(Sample.SATISFIED, Sample.SEX).counts().id())
        .isEqualTo("view in (c0, c1) by sex");
    assertThat(people.count(Sample.SOME_NEED_AMONG_FEWER, Sample.SEX).counts().id())
        .isEqualTo("needs in (c0) of those in (c0, c3, c4) by sex");
  }

  @Test
  void eventsKeepTheThreeNumbersOfACell() {
    CountTable table = events.count(Sample.SEX);
    Cell everyone = table.everyone();

    assertThat(everyone.units()).isEqualTo(500);
    assertThat(everyone.subjects())
        .isEqualTo(rows.stream().map(Row::subject).distinct().count())
        .isLessThan(500);
    assertThat(everyone.largest()).isGreaterThan(1);
  }

  @Test
  void theSameRowsCountPeopleHouseholdsOrEvents() {
    assertThat(events.count(Sample.SEX).everyone().units()).isEqualTo(500);
    assertThat(events.counting(Counting.SUBJECTS).count(Sample.SEX).everyone())
        .isEqualTo(Cell.ofPeople(rows.stream().map(Row::subject).distinct().count()));
    assertThat(events.counting(Counting.HOUSEHOLDS).count(Sample.SEX).everyone())
        .isEqualTo(Cell.ofPeople(rows.stream().map(Row::household).distinct().count()));
    assertThat(events.counting(Counting.HOUSEHOLDS).counting(Counting.EVENTS).count(Sample.SEX))
        .isEqualTo(events.count(Sample.SEX));
  }

  @Test
  void householdsAreRefusedWhereRowsDoNotSayTheirOwn() {
    ColumnsBuilder without = new ColumnsBuilder(List.of(Sample.SEX), List.of(), false, false);
    ColumnsBuilder lacking = new ColumnsBuilder(List.of(Sample.SEX), List.of(), false, true);
    RowWriter writer = lacking.writer();
    writer.endRow();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(without, List.of()).counting(Counting.HOUSEHOLDS))
        .withMessage("Dataset must have a column of households to count them");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(lacking, List.of(writer)).counting(Counting.HOUSEHOLDS))
        .withMessage("Every row must have a household to count households");
  }

  @Test
  void rowsThatDoNotSayWhomTheyAreAboutAreEachAboutSomebodyElse() {
    Dataset unlinked = Sample.dataset(rows, 2, false, Counting.EVENTS);

    assertThat(unlinked.count(Sample.SEX).everyone()).isEqualTo(Cell.ofPeople(500));
  }

  @Test
  void aFilterKeepsTheRowsInTheGroupsNamed() {
    Dataset women = events.where(Sample.SEX, "c0").where(Sample.NEEDS.broad(), "g1");

    assertThat(women.rows())
        .isEqualTo(
            rows.stream()
                .filter(row -> row.codes().getOrDefault("sex", Set.of()).contains("c0"))
                .filter(
                    row ->
                        row.codes().getOrDefault("needs", Set.of()).stream()
                            .anyMatch(Set.of("c3", "c4")::contains))
                .count());
    assertThat(women.population().filter()).isEqualTo("sex/detailed in (c0) & needs/broad in (g1)");
    assertThat(women.count(Sample.SEX).everyone().units()).isEqualTo(women.rows());
    assertThat(events.rows()).isEqualTo(500);
  }

  @Test
  void aFilterByACodeThatIsNotThereIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> events.where(Sample.GROUP.broad(), "c0"))
        .withMessage("Level group@test/broad, 4 groups has no group 'c0' to select");
  }

  @Test
  void theSameVariableTwiceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> people.count(Sample.GROUP, Sample.GROUP.broad()))
        .withMessage("Table must have each variable once, but had 'group' twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> people.count(Sample.SATISFIED, Sample.VIEW));
  }

  @Test
  void aLevelOfAnotherEditionOfTheListIsRefused() {
    Level other = Sample.list("group@test", 7).detailed();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> people.count(Axis.of("group", other)))
        .withMessage(
            "Level 'detailed' must hold categories of group@test and no others to count variable"
                + " 'group'");
  }

  @Test
  void aLevelOfAnotherListIsRefusedAndTheWayThereIsSaid() {
    CodeList five = Sample.list("ethnic-group@five-2001", 5);
    CodeList nineteen = Sample.list("ethnic-group@census-2021-wales", 6, 2, 2, 2);
    Catalogue lists = Catalogue.empty().with(five).with(nineteen);
    Crosswalk partial =
        new Crosswalk(
            five.id(),
            nineteen.id(),
            List.of(
                Crosswalk.Row.of("c0", Kind.EXACT, "c0"),
                Crosswalk.Row.of("c1", Kind.BEST_FIT, "c2"),
                Crosswalk.Row.of("c2", Kind.EXACT, "c3"),
                new Crosswalk.Row("c3", Kind.ONE_TO_MANY, List.of("c4", "c5"), null, "")));
    Crosswalk back =
        new Crosswalk(nineteen.id(), five.id(), List.of(Crosswalk.Row.of("c0", Kind.EXACT, "c0")));
    Axis asked = Axis.of("ethnic_group", nineteen.broad());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> holding(five, lists).count(asked))
        .withMessage(
            "Variable 'ethnic_group' must be counted by a level of ethnic-group@five-2001, whose"
                + " codes it holds, but was asked for ethnic-group@census-2021-wales/broad: no"
                + " crosswalk leads there, and a group cannot be split");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> holding(five, lists.with(partial)).count(asked))
        .withMessageEndingWith(
            ": recode it first with the crosswalk from ethnic-group@five-2001 to"
                + " ethnic-group@census-2021-wales, which has no one place for 'c3', 'c4': a group"
                + " cannot be split");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> holding(five, lists.with(back)).count(asked))
        .withMessageEndingWith(
            "; a crosswalk leads the other way, so what it is compared with can be recoded to"
                + " ethnic-group@five-2001");
  }

  @Test
  void anOutcomeHasItsBaseAndItsSilencesOnLinesOfTheirOwn() {
    OutcomeTable table = people.count(Sample.SATISFIED, Sample.SEX);
    Coordinates everyone = Coordinates.of(Margin.EVERYONE);
    List<Row> plain = Sample.rows(7, 500, 500);

    assertThat(OutcomeTable.happened(table.counts(), everyone))
        .isEqualTo(
            OptionalLong.of(
                plain.stream()
                    .filter(
                        row ->
                            Set.of("c0", "c1")
                                .containsAll(row.codes().getOrDefault("view", Set.of("none"))))
                    .count()));
    long answered = plain.stream().filter(row -> row.codes().containsKey("view")).count();
    long notKnown = table.counts().cell(everyone.and(Coordinate.of(Silence.NOT_KNOWN))).units();
    assertThat(OutcomeTable.base(Sample.SATISFIED, table.counts(), everyone))
        .isEqualTo(OptionalLong.of(answered + notKnown));
  }

  @Test
  void sumsAreExactBeyondWhatALongHolds() {
    Measure pence = new Measure("pence", Text.of("Pay", "Cyflog"), Measure.Unit.PENCE);
    ColumnsBuilder builder = new ColumnsBuilder(List.of(Sample.SEX), List.of(pence), false, false);
    RowWriter writer = builder.writer();
    for (int i = 0; i < 3; i++) {
      writer.code(0, 1);
      writer.value(0, Long.MAX_VALUE);
      writer.endRow();
    }
    writer.code(0, 1);
    writer.endRow();
    MeasureTable table = of(builder, List.of(writer)).summarise(pence, Sample.SEX);

    BigInteger most = BigInteger.valueOf(Long.MAX_VALUE);
    MeasureTable.Summary summary = table.summary(Coordinates.of("c1"));
    assertThat(summary.sum()).isEqualTo(most.multiply(BigInteger.valueOf(3)));
    assertThat(summary.sumOfSquares()).isEqualTo(most.pow(2).multiply(BigInteger.valueOf(3)));
    assertThat(summary.rows()).isEqualTo(3);
    assertThat(table.counts().cell("c1").units()).isEqualTo(4);
  }

  @Test
  void manyRowsInManySegmentsAreCountedAsPlainlyAsFew() {
    List<Row> many = Sample.rows(11, 140_000, 20_000);
    Dataset dataset = Sample.dataset(many, 5, true, Counting.EVENTS);
    List<CountTable> tables =
        dataset.run(
            Tabulation.of().count(Sample.WARD, Sample.SEX).count(Sample.NEEDS, Sample.GROUP));

    assertThat(dataset.rows()).isEqualTo(140_000);
    Map<String, Set<Integer>> subjects = new HashMap<>();
    Map<String, Long> units = new HashMap<>();
    for (Row row : many) {
      String cell = row.codes().getOrDefault("ward", Set.of("-")) + " " + row.codes().get("sex");
      subjects.computeIfAbsent(cell, empty -> new HashSet<>()).add(row.subject());
      units.merge(cell, 1L, Long::sum);
    }
    for (String ward : List.of("c0", "c77", "c129")) {
      Cell cell = tables.get(0).cell(ward, "c1");
      assertThat(cell.units()).isEqualTo(units.get("[" + ward + "] [c1]"));
      assertThat(cell.subjects()).isEqualTo(subjects.get("[" + ward + "] [c1]").size());
    }
    assertThat(tables.get(1)).isEqualTo(dataset.count(Sample.NEEDS, Sample.GROUP));
    assertThat(tables.get(1).everyone().subjects())
        .isEqualTo(many.stream().map(Row::subject).distinct().count());
  }

  @Test
  void manyTablesOfManyRowsAreTheSameTogetherAndAlone() {
    Dataset many = Sample.dataset(Sample.rows(13, 80_000, 80_000), 4, false, Counting.SUBJECTS);
    Tabulation tabulation = Tabulation.of();
    List<CountTable> alone = new ArrayList<>();
    List<Axis> axes = List.of(Sample.SEX, Sample.GROUP, Sample.NEEDS.broad(), Sample.WARD.broad());
    for (Axis a : axes) {
      for (Axis b : axes) {
        if (!a.variable().equals(b.variable())) {
          tabulation = tabulation.count(Sample.SATISFIED, a, b).count(a, b);
          alone.add(many.count(Sample.SATISFIED, a, b).counts());
          alone.add(many.count(a, b));
        }
      }
    }
    assertThat(many.run(tabulation)).isEqualTo(alone);
  }

  @Test
  void whatVariesInOnePartOfTheRowsMakesTheDimensionOverlap() {
    ColumnsBuilder builder = new ColumnsBuilder(List.of(Sample.SEX), List.of(), true, false);
    RowWriter writer = builder.writer();
    for (int row = 0; row < 150_000; row++) {
      writer.subject(0, Math.min(row, 149_000));
      writer.code(0, row % 2);
      writer.endRow();
    }
    Dataset dataset = of(builder, List.of(writer));

    assertThat(dataset.count(Sample.SEX).dimensions().get(0).overlapping()).isTrue();
    assertThat(dataset.count(Sample.SEX).everyone()).isEqualTo(Cell.ofPeople(149_001));
  }

  @Test
  void aTableThatWouldBeMostlyEmptyIsRefusedBeforeItTakesMemory() {
    List<Variable> wide = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      wide.add(Variable.of("wide_" + i, Sample.list("wide@test", 30)));
    }
    ColumnsBuilder builder = new ColumnsBuilder(wide, List.of(), false, false);
    RowWriter writer = builder.writer();
    for (int row = 0; row < 30; row++) {
      for (int i = 0; i < 5; i++) {
        writer.code(i, row);
      }
      writer.endRow();
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(builder, List.of(writer)).count(wide.toArray(new Axis[0])))
        .withMessage(
            "Table must have at most 4194304 cells of codes that occur: count fewer dimensions, or"
                + " at coarser levels");
  }

  @Test
  void aDatasetWithoutRowsHasEmptyTables() {
    Dataset nobody = Sample.dataset(List.of(), 1, true, Counting.EVENTS);

    assertThat(nobody.count(Sample.SEX, Sample.NEEDS).everyone()).isEqualTo(Cell.EMPTY);
    assertThat(nobody.summarise(Sample.DAYS, Sample.SEX).histogram(Coordinates.of("c0"))).isEmpty();
    assertThat(nobody.where(Sample.SEX, "c0").rows()).isZero();
    assertThat(nobody.toString()).startsWith("Dataset of 0 rows, 0 rejected, 5 questions");
  }

  @Test
  void atAPromptItShowsASummaryAndEachVariable() {
    String shown = people.toString();

    assertThat(shown.lines().findFirst().orElseThrow())
        .isEqualTo("Dataset of 500 rows, 0 rejected, 5 questions, 2026-03-31")
        .hasSizeLessThanOrEqualTo(80);
    assertThat(shown).contains("\nsex  sex@test  ").contains(" answered, ").contains("not-asked");
    assertThat(shown.length()).isLessThanOrEqualTo(1_000);
    assertThat(shown.lines().count()).isLessThanOrEqualTo(20);
  }

  @Test
  void aDatasetOfManyVariablesIsCut() {
    List<Variable> many = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      many.add(Sample.SEX.named("question_" + i));
    }
    ColumnsBuilder builder = new ColumnsBuilder(many, List.of(), false, false);
    String shown = of(builder, List.of(builder.writer())).toString();

    assertThat(shown.length()).isLessThanOrEqualTo(1_000);
    assertThat(shown.lines().count()).isLessThanOrEqualTo(20);
    assertThat(shown).matches("(?s).*\\n\\.\\.\\. \\d+ more");
  }

  private static Dataset holding(CodeList list, Catalogue catalogue) {
    ColumnsBuilder builder =
        new ColumnsBuilder(List.of(Variable.of("ethnic_group", list)), List.of(), false, false);
    return new Dataset(
        builder.build(List.of(builder.writer()), Map.of()), Sample.PEOPLE, catalogue);
  }

  private static Dataset of(ColumnsBuilder builder, List<RowWriter> writers) {
    return new Dataset(builder.build(writers, Map.of()), Sample.PEOPLE, Catalogue.empty());
  }
}
