// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.table.Benchmark;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CatchmentProperties {

  /** Counts of some places and the homes in each. */
  record Places(List<long[]> counts, List<Long> homes) {

    BenchmarkTable table() {
      return Invented.table(counts);
    }

    Map<String, Long> weights(long times) {
      Map<String, Long> weights = new LinkedHashMap<>();
      homes.forEach(
          each -> weights.put(Invented.authority(weights.size() + 1).code(), each * times));
      return weights;
    }

    Benchmark catchment() {
      return table().catchment(weights(1));
    }

    long total() {
      return table().rows().stream().mapToLong(BenchmarkTable.Row::everyone).sum();
    }
  }

  @Property
  void theSumIsThatOfThePlaces(@ForAll("places") Places places) {
    assertThat(places.catchment().everyone()).isEqualTo(places.total());
  }

  /** Against decimal arithmetic of 50 digits, which shares nothing with whole numerators. */
  @Property
  void noCountIsAWholePersonFromItsExactShare(@ForAll("places") Places places) {
    Benchmark catchment = places.catchment();
    List<String> groups = List.of("round", "square", "other");

    for (int group = 0; group < groups.size(); group++) {
      assertThat(
              BigDecimal.valueOf(catchment.count(groups.get(group)))
                  .subtract(exact(places, group))
                  .abs())
          .isLessThan(new BigDecimal("1.0000000001"));
    }
  }

  @Property
  void onePlaceIsItself(@ForAll("places") Places places) {
    BenchmarkTable table = places.table();
    String first = table.areas().get(0).code();

    Benchmark alone = table.catchment(Map.of(first, places.homes().get(0)));

    assertThat(alone.counts()).isEqualTo(table.benchmark(first).counts());
    assertThat(alone.silences()).isEqualTo(table.benchmark(first).silences());
  }

  @Property
  void onlyTheProportionsOfHomesMatter(
      @ForAll("places") Places places, @ForAll("factors") long factor) {
    assertThat(places.table().catchment(places.weights(factor)).counts())
        .isEqualTo(places.catchment().counts());
  }

  @Property
  void homesInProportionToPeopleGiveThePlainSum(@ForAll("places") Places places) {
    Map<String, Long> people = new LinkedHashMap<>();
    BenchmarkTable table = places.table();
    table.rows().forEach(row -> people.put(row.area().code(), row.everyone()));

    Benchmark sum = table.catchment(people);

    sum.counts()
        .forEach(
            (code, count) ->
                assertThat(count)
                    .isEqualTo(
                        table.rows().stream().mapToLong(row -> row.counts().get(code)).sum()));
  }

  @Property
  void theOrderInWhichPlacesAreGivenDoesNotMatter(
      @ForAll("places") Places places, @ForAll long seed) {
    List<Map.Entry<String, Long>> shuffled = new ArrayList<>(places.weights(1).entrySet());
    Collections.shuffle(shuffled, new Random(seed));
    Map<String, Long> other = new LinkedHashMap<>();
    shuffled.forEach(each -> other.put(each.getKey(), each.getValue()));

    assertThat(places.table().catchment(other)).isEqualTo(places.catchment());
  }

  private static BigDecimal exact(Places places, int group) {
    MathContext digits = new MathContext(50);
    BigDecimal weighted = BigDecimal.ZERO;
    BigDecimal homes = BigDecimal.ZERO;
    for (int place = 0; place < places.counts().size(); place++) {
      long[] counts = places.counts().get(place);
      BigDecimal weight = BigDecimal.valueOf(places.homes().get(place));
      weighted =
          weighted.add(
              weight
                  .multiply(BigDecimal.valueOf(counts[group]))
                  .divide(
                      BigDecimal.valueOf(counts[0] + counts[1] + counts[2] + counts[3]), digits));
      homes = homes.add(weight);
    }
    return weighted.multiply(BigDecimal.valueOf(places.total())).divide(homes, digits);
  }

  @Provide
  Arbitrary<Long> factors() {
    return Arbitraries.longs().between(1, 1_000_000);
  }

  @Provide
  Arbitrary<Places> places() {
    Arbitrary<long[]> row =
        Combinators.combine(count(), count(), count(), count())
            .as((round, square, other, silent) -> new long[] {round + 1, square, other, silent});
    return Arbitraries.integers()
        .between(1, 22)
        .flatMap(
            size ->
                Combinators.combine(
                        row.list().ofSize(size),
                        Arbitraries.longs().between(1, 100_000).list().ofSize(size))
                    .as(Places::new));
  }

  private static Arbitrary<Long> count() {
    return Arbitraries.longs().between(0, 4_000_000);
  }
}
