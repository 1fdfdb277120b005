// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.MeasureTable.Summary;
import cymru.tegwch.core.variable.Counting;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may be behind the values of a cell, beside every way to give them to people. */
class ContributionsTest {

  private static final MeasureRule RULE = new MeasureRule(10, 50, 10);
  private static final Coordinates FIRST = Coordinates.of("1");

  private static MeasureTable table(List<Long> values, int people) {
    return table(values, people, Tables.oneWay("grade", people));
  }

  private static MeasureTable table(List<Long> values, int people, CountTable counts) {
    NavigableMap<Long, Long> histogram = new TreeMap<>();
    values.forEach(value -> histogram.merge(value, 1L, Long::sum));
    long sum = values.stream().mapToLong(Long::longValue).sum();
    long squares = values.stream().mapToLong(value -> value * value).sum();
    Summary summary =
        new Summary(people, values.size(), BigInteger.valueOf(sum), BigInteger.valueOf(squares));
    return new MeasureTable(Pay.HOURLY, counts, Map.of(FIRST, summary), Map.of(FIRST, histogram));
  }

  /** What is true of all ways in which so many people can have values, one each at least. */
  private static final class Every {
    private final List<Long> values;
    private final int people;
    private long fewestNonZero = Long.MAX_VALUE;
    private long fewestDiffering = Long.MAX_VALUE;
    private long most;
    private long mostOfTwo;

    Every(List<Long> values, int people, int each) {
      this.values = values;
      this.people = people;
      give(new ArrayList<>(), each);
    }

    private void give(List<Integer> owners, int each) {
      if (owners.size() == values.size()) {
        if (owners.stream().distinct().count() == people) {
          look(owners);
        }
        return;
      }
      for (int person = 0; person < people; person++) {
        int owner = person;
        if (owners.stream().filter(other -> other == owner).count() < each) {
          owners.add(person);
          give(owners, each);
          owners.remove(owners.size() - 1);
        }
      }
    }

    private void look(List<Integer> owners) {
      long[] sums = new long[people];
      boolean[] isNonZero = new boolean[people];
      for (int n = 0; n < values.size(); n++) {
        sums[owners.get(n)] += Math.abs(values.get(n));
        isNonZero[owners.get(n)] |= values.get(n) != 0;
      }
      long nonZero = 0;
      for (boolean is : isNonZero) {
        nonZero += is ? 1 : 0;
      }
      fewestNonZero = Math.min(fewestNonZero, nonZero);
      for (long common : commonest()) {
        fewestDiffering = Math.min(fewestDiffering, differing(owners, common));
      }
      long[] sorted = LongStream.of(sums).sorted().toArray();
      most = Math.max(most, sorted[people - 1]);
      mostOfTwo = Math.max(mostOfTwo, sorted[people - 1] + (people > 1 ? sorted[people - 2] : 0));
    }

    private List<Long> commonest() {
      Map<Long, Long> counts = new TreeMap<>();
      values.forEach(value -> counts.merge(value, 1L, Long::sum));
      long top = counts.values().stream().mapToLong(Long::longValue).max().orElseThrow();
      return counts.keySet().stream().filter(value -> counts.get(value) == top).toList();
    }

    private long differing(List<Integer> owners, long common) {
      return IntStream.range(0, values.size())
          .filter(n -> values.get(n) != common)
          .map(owners::get)
          .distinct()
          .count();
    }
  }

  private static void check(List<Long> values, int people, int each, Contributions of) {
    Every every = new Every(values, people, each);

    assertThat(of.people()).isEqualTo(people);
    assertThat(of.each()).isEqualTo(each);
    assertThat(of.size()).isEqualTo(BigInteger.valueOf(values.stream().mapToLong(Math::abs).sum()));
    assertThat(of.largest()).isEqualTo(BigInteger.valueOf(every.most));
    // never more people, and never a smaller second, than there can be
    assertThat(of.nonZero()).isLessThanOrEqualTo(every.fewestNonZero);
    assertThat(of.differing()).isLessThanOrEqualTo(every.fewestDiffering);
    assertThat(of.largest().add(of.second()))
        .isGreaterThanOrEqualTo(BigInteger.valueOf(every.mostOfTwo));
    if (each == 1) {
      assertThat(of.nonZero()).isEqualTo(every.fewestNonZero);
      assertThat(of.differing()).isEqualTo(every.fewestDiffering);
      assertThat(of.largest().add(of.second())).isEqualTo(BigInteger.valueOf(every.mostOfTwo));
    }
  }

  @Test
  void nobodyCanHaveMoreThanTheLargestContribution() {
    SplittableRandom random = new SplittableRandom(41);
    for (int n = 0; n < 60; n++) {
      int people = random.nextInt(1, 5);
      int rows = people + random.nextInt(0, 3);
      List<Long> values = random.longs(rows, -3, 6).boxed().toList();
      int each = rows - people + 1;

      check(values, people, each, Contributions.of(table(values, people), FIRST));
    }
  }

  /** Of events it is counted how many one person has at most. */
  @Test
  void nobodyHasMoreEventsThanWereCounted() {
    SplittableRandom random = new SplittableRandom(42);
    for (int n = 0; n < 40; n++) {
      int people = random.nextInt(2, 5);
      int rows = people + random.nextInt(1, 3);
      int each = 2;
      List<Long> values = random.longs(rows, 0, 6).boxed().toList();
      CountTable events = Tables.events("area", new long[][] {{rows, people, each}});
      if (rows <= people * each) {
        check(values, people, each, Contributions.of(table(values, people, events), FIRST));
      }
    }
  }

  /** What packs most tightly: 5 that are not 0 by two each are three people at least. */
  @Test
  void fewPeopleCanHaveManyValues() {
    List<Long> values = List.of(0L, 0L, 0L, 4L, 4L, 5L, 5L, 6L);
    CountTable events = Tables.events("area", new long[][] {{8, 4, 2}});

    Contributions of = Contributions.of(table(values, 4, events), FIRST);

    assertThat(of.nonZero()).isEqualTo(3);
    assertThat(of.differing()).isEqualTo(3);
    assertThat(of.largest()).isEqualTo(11);
    assertThat(of.second()).isEqualTo(9);
  }

  @Test
  void aCellWithoutValuesIsOfNobody() {
    MeasureTable empty =
        new MeasureTable(Pay.HOURLY, Tables.oneWay("grade", 3), Map.of(), Map.of());

    Contributions of = Contributions.of(empty, FIRST);

    assertThat(of)
        .isEqualTo(
            new Contributions(0, 0, 0, 0, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO));
    assertThat(of.isSensitive(RULE, 2)).isFalse();
  }

  /** On each bound of the rule, and one beside it; x₁ = 500 of 1000 and 50 of others. */
  @ParameterizedTest
  @CsvSource({
    "10, 10, 2, 1000, 500, 450, false",
    "9, 9, 2, 1000, 500, 450, true",
    "9, 10, 2, 1000, 500, 450, true",
    "10, 9, 2, 1000, 500, 450, true",
    "10, 10, 1, 1000, 500, 450, true",
    "10, 10, 2, 999, 500, 400, true",
    "10, 10, 2, 1000, 500, 451, true",
    "1, 1, 0, 7, 7, 0, true",
    "0, 0, 0, 0, 0, 0, false"
  })
  void aCellIsSensitiveFromEachBoundOn(
      long people,
      long nonZero,
      long differing,
      long size,
      long largest,
      long second,
      boolean isSensitive) {
    Contributions of =
        new Contributions(
            people,
            nonZero,
            differing,
            1,
            BigInteger.valueOf(size),
            BigInteger.valueOf(largest),
            BigInteger.valueOf(second));

    assertThat(of.isSensitive(RULE, 2)).isEqualTo(isSensitive);
  }

  @Test
  void whereAllHaveAValueItsNumberIsTheirs() {
    CountTable counts = Tables.oneWay("grade", 3);
    Coordinates answered = Coordinates.of(Margin.ANSWERED);
    Coordinates everyone = Coordinates.of(Margin.EVERYONE);
    MeasureTable one = table(List.of(5L, 6L, 7L), 3, counts);
    Summary of = one.summary(FIRST);
    NavigableMap<Long, Long> values = one.histogram(FIRST);
    MeasureTable whole =
        new MeasureTable(
            Pay.HOURLY,
            counts,
            Map.of(FIRST, of, answered, of, everyone, of),
            Map.of(FIRST, values, answered, values, everyone, values));

    assertThat(Measured.of(whole).areAllCounted()).isTrue();
    assertThat(Measured.of(whole).values()).isSameAs(counts);
    assertThat(Measured.of(whole).valuesMember()).isEqualTo(Measured.of(whole).counts());
    // the margins have no values here, so that the two differ
    Measured part = Measured.of(one);
    assertThat(part.areAllCounted()).isFalse();
    assertThat(part.values().id()).isEqualTo(counts.id() + ", values");
    assertThat(part.values().cell(FIRST).units()).isEqualTo(3);
    assertThat(part.values().cell(everyone).units()).isZero();
    assertThat(part.values().population()).isEqualTo(counts.population());
    assertThat(part.valuesMember().within()).isEqualTo("pay has a value");
  }

  /** Two values of one person are no two people; two events of one person are two events. */
  @Test
  void severalValuesOfOnePersonAreCountedAsValuesAndEventsAsEvents() {
    CountTable people = Tables.oneWay("grade", 3);
    CountTable events = Tables.events("grade", new long[][] {{5, 3, 2}});
    Measured ofPeople = Measured.of(table(List.of(5L, 6L, 7L, 8L), 3, people));
    Measured ofEvents = Measured.of(table(List.of(5L, 6L, 7L, 8L), 3, events));

    assertThat(ofPeople.values().population())
        .isEqualTo(people.population().counting(Counting.EVENTS));
    assertThat(ofPeople.values().cell(FIRST)).isEqualTo(new Cell(4, 3, 2));
    assertThat(ofEvents.values().population()).isEqualTo(events.population());
    assertThat(ofPeople.counts().id()).isEqualTo(people.id());
    assertThat(ofPeople.counts().within()).isNull();
  }

  /** The same number of values as people, and one has two: then somebody has none. */
  @Test
  void oneOfSeveralCellsIsEnoughToTellValuesFromPeople() {
    CountTable counts = Tables.oneWay("grade", 3, 4);
    MeasureTable first = table(List.of(5L, 6L, 7L), 3, counts);

    assertThat(Measured.of(first).values().cell(Coordinates.of("2"))).isEqualTo(Cell.EMPTY);
    assertThat(Measured.of(first).values().population()).isEqualTo(counts.population());
  }
}
