// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.dataset.Sample.Row;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.table.Tabulation;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.ToIntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the data, the engine counts what the plainest counter counts. */
class DatasetProperties {

  private static final List<Axis> AXES =
      List.of(
          Sample.SEX,
          Sample.GROUP,
          Sample.GROUP.broad(),
          Sample.SOME_GROUPS,
          Sample.NEEDS,
          Sample.NEEDS.broad(),
          Sample.WARD.broad(),
          Sample.VIEW);

  @Property(tries = 150)
  void everyCellOfEveryTableIsWhatAPlainCountFinds(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 60) int rows,
      @ForAll @IntRange(min = 1, max = 80) int subjects,
      @ForAll boolean hasSubjects,
      @ForAll Counting unit) {
    List<Row> people = Sample.rows(seed, rows, hasSubjects ? subjects : rows);
    Dataset dataset = Sample.dataset(people, 3, hasSubjects, unit);
    PlainCount plain = new PlainCount(people, key(unit), unit);
    Axis[] axes = axes(new Random(seed));

    CountTable table = dataset.count(axes);

    plain.cells(table, null).forEach((place, cell) -> isEqual(table, place, cell));
  }

  @Property(tries = 100)
  void everyCellOfAnOutcomeIsWhatAPlainCountFinds(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 60) int rows,
      @ForAll @IntRange(min = 1, max = 80) int subjects,
      @ForAll Counting unit) {
    List<Row> people = Sample.rows(seed, rows, subjects);
    Dataset dataset = Sample.dataset(people, 2, true, unit);
    PlainCount plain = new PlainCount(people, key(unit), unit);

    for (Outcome outcome :
        List.of(Sample.SATISFIED, Sample.NEEDS_SOME, Sample.SOME_NEED_AMONG_FEWER)) {
      OutcomeTable table = dataset.count(outcome, Sample.GROUP.broad());
      plain
          .cells(table.counts(), outcome)
          .forEach((place, cell) -> isEqual(table.counts(), place, cell));
    }
  }

  @Property(tries = 100)
  void everySummaryOfAMeasureIsWhatAPlainSumFinds(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 60) int rows,
      @ForAll @IntRange(min = 1, max = 80) int subjects,
      @ForAll Counting unit) {
    List<Row> people = Sample.rows(seed, rows, subjects);
    Dataset dataset = Sample.dataset(people, 2, true, unit);
    PlainCount plain = new PlainCount(people, key(unit), unit);

    MeasureTable table = dataset.summarise(Sample.DAYS, Sample.NEEDS, Sample.SEX);

    List<Dimension> dimensions = table.counts().dimensions();
    PlainCount.places(dimensions)
        .forEach(
            place -> {
              assertThat(table.summary(place)).isEqualTo(plain.summary(dimensions, place));
              assertThat(table.histogram(place)).isEqualTo(plain.histogram(dimensions, place));
            });
  }

  @Property(tries = 100)
  void aDimensionOverlapsIfAUnitCanBeOnTwoOfItsLines(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 60) int rows,
      @ForAll @IntRange(min = 1, max = 80) int subjects,
      @ForAll Counting unit) {
    List<Row> people = Sample.rows(seed, rows, subjects);
    CountTable table =
        Sample.dataset(people, 2, true, unit)
            .count(Sample.SEX, Sample.GROUP.broad(), Sample.NEEDS.broad());
    ToIntFunction<Row> key = key(unit);

    for (Dimension dimension : table.dimensions().subList(0, 2)) {
      boolean varies =
          people.stream()
              .anyMatch(
                  a ->
                      people.stream()
                          .anyMatch(
                              b ->
                                  key.applyAsInt(a) == key.applyAsInt(b)
                                      && !place(a, dimension).equals(place(b, dimension))));
      assertThat(dimension.overlapping()).as(dimension.variable()).isEqualTo(varies);
    }
    assertThat(table.dimensions().get(2).overlapping()).isTrue();
  }

  @Property(tries = 60)
  void neitherOrderNorThreadsNorLocaleChangeATable(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 100) int rows,
      @ForAll @IntRange(min = 1, max = 100) int subjects,
      @ForAll @IntRange(min = 1, max = 9) int writers,
      @ForAll Counting unit) {
    List<Row> people = Sample.rows(seed, rows, subjects);
    List<Row> shuffled = new ArrayList<>(people);
    Collections.shuffle(shuffled, new Random(seed));
    Tabulation tabulation =
        Tabulation.of()
            .count(axes(new Random(seed)))
            .count(Sample.SATISFIED, Sample.GROUP)
            .count(Sample.SEX, Sample.WARD.broad());
    List<CountTable> expected = Sample.dataset(people, 1, true, unit).run(tabulation);
    Dataset other = Sample.dataset(shuffled, writers, true, unit);
    Locale before = Locale.getDefault();
    ForkJoinPool pool = new ForkJoinPool(writers);
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      List<CountTable> tables = pool.submit(() -> other.run(tabulation)).join();
      assertThat(tables).isEqualTo(expected);
      assertThat(tables.toString()).isEqualTo(expected.toString());
      assertThat(other.toString()).isEqualTo(Sample.dataset(people, 1, true, unit).toString());
    } finally {
      Locale.setDefault(before);
      pool.shutdown();
    }
  }

  @Property(tries = 60)
  void tablesThatShareAPassAreTheTablesThatAreCountedAlone(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 2_000) int rows) {
    Dataset dataset = Sample.dataset(Sample.rows(seed, rows, rows), 4, false, Counting.SUBJECTS);
    Tabulation tabulation = Tabulation.of();
    List<CountTable> alone = new ArrayList<>();
    Random random = new Random(seed);
    for (int i = 0; i < 12; i++) {
      Axis[] axes = axes(random);
      tabulation = tabulation.count(axes);
      alone.add(dataset.count(axes));
    }
    assertThat(dataset.run(tabulation)).isEqualTo(alone);
  }

  private static Axis[] axes(Random random) {
    List<Axis> axes = new ArrayList<>(AXES);
    Collections.shuffle(axes, random);
    List<Axis> chosen = new ArrayList<>();
    for (Axis axis : axes.subList(0, 1 + random.nextInt(3))) {
      if (chosen.stream().noneMatch(other -> other.variable().equals(axis.variable()))) {
        chosen.add(axis);
      }
    }
    return chosen.toArray(new Axis[0]);
  }

  private static String place(Row row, Dimension dimension) {
    String code =
        row.codes().containsKey(dimension.variable())
            ? row.codes().get(dimension.variable()).iterator().next()
            : "";
    return code.isEmpty()
        ? row.silences().get(dimension.variable()).code()
        : dimension.level().groupOf(code).orElseThrow().code();
  }

  private static ToIntFunction<Row> key(Counting unit) {
    return unit == Counting.HOUSEHOLDS ? Row::household : Row::subject;
  }

  private static void isEqual(CountTable table, Coordinates place, Cell cell) {
    assertThat(table.cell(place)).as(place.toString()).isEqualTo(cell);
  }
}
