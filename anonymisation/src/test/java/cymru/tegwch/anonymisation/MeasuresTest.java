// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Means and medians beside the counts that they stand on. */
class MeasuresTest {

  private static final DisclosurePolicy PUBLIC = DisclosurePolicy.publicRelease();
  private static final Coordinates ALL = Coordinates.of(Margin.EVERYONE, Margin.EVERYONE);

  @Test
  void meansOfLargeGroupsAreShownAndCountsAreRounded() {
    MeasureTable table = Pay.oneWay(List.of(people(1_000, 43), people(1_200, 58))).table();

    ProtectedMeasures printed = Release.of("pay").add(table).protect(PUBLIC).measures(table);

    ProtectedMeasures.Summary first = printed.summary(Coordinates.of("1", "1")).orElseThrow();
    // 1000, 1001, ..., 1042: mean and median 1021, deviation √(43 · 44 / 12) = 12.56
    assertThat(first.mean()).isEqualTo(new BigDecimal("1021.0"));
    assertThat(first.deviation()).isEqualTo(new BigDecimal("13"));
    assertThat(first.ofMedian()).contains(new ProtectedMeasures.Median(1_020, 5));
    assertThat(printed.values().count("1", "1")).hasValue(45);
    assertThat(printed.summary(ALL).orElseThrow().mean().scale()).isEqualTo(2 - 1);
  }

  @Test
  void aMeanOfFewerThanTenIsNotShownNorOneThatWouldGiveItAway() {
    MeasureTable table =
        Pay.oneWay(List.of(people(1_000, 9), people(1_200, 30), people(1_100, 40))).table();

    ProtectedMeasures printed = Release.of("pay").add(table).protect(PUBLIC).measures(table);

    assertThat(printed.summary(Coordinates.of("1", "1"))).isEmpty();
    assertThat(printed.counts().isHidden(Coordinates.of("1", "1"))).isFalse();
    assertThat(hidden(printed))
        .anyMatch(cell -> !cell.along(0).equals(Coordinates.of("1").along(0)));
  }

  @Test
  void tenPeopleAreEnoughAndNineAreNot() {
    assertThat(isShown(people(1_000, 10))).isTrue();
    assertThat(isShown(people(1_000, 9))).isFalse();
  }

  @Test
  void onePersonMayHaveHalfOfASumAndNoMore() {
    // 96 to 104 are 900: 900 of 1800 is 50 %, 901 of 1801 is more
    assertThat(isShown(and(900, people(96, 9)))).isTrue();
    assertThat(isShown(and(901, people(96, 9)))).isFalse();
  }

  @Test
  void theSecondLargestMayNotComeNearTheLargest() {
    // 1000 and 1000, and ten who share 99 or 100: within 10 % is 100
    List<Long> near = new ArrayList<>(Collections.nCopies(9, 10L));
    near.addAll(List.of(9L, 1_000L, 1_000L));
    List<Long> far = new ArrayList<>(Collections.nCopies(10, 10L));
    far.addAll(List.of(1_000L, 1_000L));

    assertThat(isShown(near)).isFalse();
    assertThat(isShown(far)).isTrue();
  }

  @Test
  void nobodyLearnsThatAllHaveTheSame() {
    assertThat(isShown(Collections.nCopies(20, 0L))).isFalse();
    assertThat(isShown(Collections.nCopies(20, 5L))).isFalse();
    assertThat(isShown(and(7, Collections.nCopies(19, 5L)))).isFalse();
  }

  @Test
  void aMeanOfFewWhoHaveAnythingIsTheirs() {
    List<Long> bonus = new ArrayList<>(Collections.nCopies(60, 0L));
    bonus.addAll(people(500, 9));

    assertThat(isShown(bonus)).isFalse();
    bonus.add(600L);
    assertThat(isShown(bonus)).isTrue();
  }

  private static boolean isShown(List<Long> people) {
    MeasureTable table = Pay.oneWay(List.of(people, people(1_000, 60), people(900, 80))).table();
    return Release.of("pay")
        .add(table)
        .protect(PUBLIC)
        .measures(table)
        .summary(Coordinates.of("1", "1"))
        .isPresent();
  }

  @Test
  void thoseWithoutAValueAreACellToo() {
    List<Long> some = new ArrayList<>(people(1_000, 60));
    some.addAll(Arrays.asList(null, null));
    MeasureTable table = Pay.oneWay(List.of(some, people(1_200, 80))).table();

    ProtectedMeasures printed = Release.of("pay").add(table).protect(PUBLIC).measures(table);

    // two of 62 have no value: not both numbers are printed
    assertThat(
            printed.counts().isHidden(Coordinates.of("1", "1"))
                || printed.values().isHidden(Coordinates.of("1", "1")))
        .isTrue();
  }

  @Test
  void aMedianIsRoundedUntilEnoughPeopleAreNearIt() {
    List<Long> wide = LongStream.range(0, 11).mapToObj(n -> 1_000 + n * n * 37).toList();
    MeasureTable table = Pay.oneWay(List.of(wide, people(3_000, 60))).table();

    ProtectedMeasures.Median median =
        Release.of("pay")
            .add(table)
            .protect(PUBLIC)
            .measures(table)
            .summary(Coordinates.of("1", "1"))
            .orElseThrow()
            .ofMedian()
            .orElseThrow();

    long near =
        wide.stream().filter(x -> 2 * Math.abs(x - median.value()) <= median.base()).count();
    assertThat(near).isGreaterThanOrEqualTo(5);
  }

  @Test
  void valuesBelowZeroAreProtectedAsWell() {
    List<List<Long>> days = List.of(people(-20, 8), people(-10, 40), people(3, 300));
    MeasureTable table = Pay.oneWay(days).table();

    ProtectedMeasures printed = Release.of("pay").add(table).protect(PUBLIC).measures(table);

    assertThat(printed.summary(Coordinates.of("1", "1"))).isEmpty();
    assertThat(hidden(printed).size()).isGreaterThan(1);
    assertThat(printed.summary(Coordinates.of("3", "1")).orElseThrow().mean())
        .isEqualTo(new BigDecimal("152.50"));
  }

  @Test
  void eventsAreOfPeople() {
    // 40 repairs of 6 people: 40 values, and too few people
    NavigableMap<Long, Long> days = new TreeMap<>(Map.of(3L, 20L, 5L, 20L));
    NavigableMap<Long, Long> many = new TreeMap<>(Map.of(2L, 100L, 4L, 120L));
    CountTable counts = Tables.events("area", new long[][] {{40, 6, 8}, {220, 150, 3}});
    MeasureTable table =
        new MeasureTable(
            Pay.HOURLY,
            counts,
            Map.of(
                Coordinates.of("1"), summary(6, days),
                Coordinates.of("2"), summary(150, many),
                Coordinates.of(Margin.ANSWERED), summary(156, both(days, many)),
                Coordinates.of(Margin.EVERYONE), summary(156, both(days, many))),
            Map.of(
                Coordinates.of("1"),
                days,
                Coordinates.of("2"),
                many,
                Coordinates.of(Margin.ANSWERED),
                both(days, many),
                Coordinates.of(Margin.EVERYONE),
                both(days, many)));

    ProtectedMeasures printed = Release.of("repairs").add(table).protect(PUBLIC).measures(table);

    assertThat(counts.population().unit()).isEqualTo(Counting.EVENTS);
    assertThat(printed.summary(Coordinates.of("1"))).isEmpty();
  }

  @Test
  void severalValuesOfOnePersonAreCountedAsValues() {
    // 60 people with 75 values: the printed number of values is of values
    NavigableMap<Long, Long> pay = new TreeMap<>();
    for (long value = 1_000; value < 1_075; value++) {
      pay.put(value, 1L);
    }
    CountTable counts = Tables.oneWay("grade", 60);
    Map<Coordinates, NavigableMap<Long, Long>> histograms =
        Map.of(
            Coordinates.of("1"), pay,
            Coordinates.of(Margin.ANSWERED), pay,
            Coordinates.of(Margin.EVERYONE), pay);
    MeasureTable table =
        new MeasureTable(
            Pay.HOURLY,
            counts,
            Map.of(
                Coordinates.of("1"), summary(60, pay),
                Coordinates.of(Margin.ANSWERED), summary(60, pay),
                Coordinates.of(Margin.EVERYONE), summary(60, pay)),
            histograms);

    ProtectedMeasures printed = Release.of("pay").add(table).protect(PUBLIC).measures(table);

    assertThat(printed.counts().count("1")).hasValue(60);
    assertThat(printed.values().count("1")).hasValue(75);
    assertThat(printed.values().population().unit()).isEqualTo(Counting.EVENTS);
  }

  @Test
  void twoTablesOfOneMeasureAreProtectedTogether() {
    MeasureTable both =
        new Pay(
                2,
                2,
                List.of(people(1_000, 8), people(1_100, 40), people(900, 30), people(950, 60)))
            .table();
    MeasureTable grade = Pay.oneWay(List.of(people(1_000, 48), people(900, 90))).table();
    Release release = Release.of("pay").add(both).add(named(grade));

    Assessment assessment = release.assess(PUBLIC);

    // the second was not counted from the same people: their sums disagree
    assertThat(((Assessment.Refused) assessment).reasons())
        .extracting(Refusal::kind)
        .contains(Refusal.Kind.COUNTS_DISAGREE);
  }

  private static MeasureTable named(MeasureTable table) {
    Map<Coordinates, MeasureTable.Summary> summaries =
        new TreeMap<>(java.util.Comparator.comparing(Coordinates::toString));
    Map<Coordinates, NavigableMap<Long, Long>> histograms =
        new TreeMap<>(java.util.Comparator.comparing(Coordinates::toString));
    for (Coordinates cell : Cells.of(table.counts())) {
      summaries.put(cell, table.summary(cell));
      histograms.put(cell, table.histogram(cell));
    }
    return new MeasureTable(
        Pay.HOURLY, table.counts().named("pay by grade"), summaries, histograms);
  }

  @Test
  void restrictedReadersSeeEveryMean() {
    MeasureTable table = Pay.oneWay(List.of(people(1_000, 2), people(1_200, 30))).table();
    DisclosurePolicy board =
        DisclosurePolicy.restricted(Text.of("Board", "Bwrdd"), Text.of("Board", "Bwrdd"));

    ProtectedMeasures printed = Release.of("pay").add(table).protect(board).measures(table);

    assertThat(printed.summary(Coordinates.of("1", "1")).orElseThrow().mean())
        .isEqualTo(new BigDecimal("1000.5"));
  }

  @Test
  void aTableThatWasNotAddedHasNoMeans() {
    MeasureTable table = Pay.oneWay(List.of(people(1_000, 20), people(1_200, 30))).table();
    MeasureTable other = Pay.oneWay(List.of(people(1_000, 20), people(1_200, 31))).table();
    ProtectedRelease release = Release.of("pay").add(table).protect(PUBLIC);

    assertThat(release.measures()).hasSize(1);
    assertThatThrownBy(() -> release.measures(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must have been added to release 'pay'");
  }

  @Test
  void payInPenceOfAWholeCouncilIsProtected() {
    List<List<Long>> grades = new ArrayList<>();
    for (int grade = 0; grade < 12; grade++) {
      grades.add(people(2_000_000 + 150_000L * grade, grade == 11 ? 6 : 900 - 60 * grade));
    }
    MeasureTable table = Pay.oneWay(grades).table();

    ProtectedMeasures printed = Release.of("pay").add(table).protect(PUBLIC).measures(table);

    assertThat(printed.summary(Coordinates.of("12", "1"))).isEmpty();
    assertThat(printed.summary(Coordinates.of("1", "1"))).isPresent();
  }

  static List<Coordinates> hidden(ProtectedMeasures printed) {
    return Cells.of(printed.counts()).stream().filter(printed::isHidden).toList();
  }

  private static List<Long> and(long one, List<Long> others) {
    List<Long> people = new ArrayList<>(others);
    people.add(one);
    return people;
  }

  /** That many people, each paid one more than the one before. */
  private static List<Long> people(long from, int count) {
    return LongStream.range(from, from + count).boxed().toList();
  }

  private static NavigableMap<Long, Long> both(
      NavigableMap<Long, Long> one, NavigableMap<Long, Long> other) {
    NavigableMap<Long, Long> both = new TreeMap<>(one);
    other.forEach((value, count) -> both.merge(value, count, Long::sum));
    return both;
  }

  private static MeasureTable.Summary summary(long people, NavigableMap<Long, Long> histogram) {
    long rows = 0;
    long sum = 0;
    long squares = 0;
    for (Map.Entry<Long, Long> entry : histogram.entrySet()) {
      rows += entry.getValue();
      sum += entry.getKey() * entry.getValue();
      squares += entry.getKey() * entry.getKey() * entry.getValue();
    }
    return new MeasureTable.Summary(
        people, rows, BigInteger.valueOf(sum), BigInteger.valueOf(squares));
  }
}
