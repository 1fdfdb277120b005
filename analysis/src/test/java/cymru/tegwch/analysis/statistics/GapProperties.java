// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.statistics.change.DifferenceInDifferences;
import cymru.tegwch.analysis.statistics.change.TwoPointChange;
import cymru.tegwch.analysis.statistics.decomposition.Kitagawa;
import cymru.tegwch.analysis.statistics.pay.EqualPayTable;
import cymru.tegwch.analysis.statistics.pay.PaidEmployee;
import cymru.tegwch.analysis.statistics.pay.PayQuarters;
import cymru.tegwch.analysis.statistics.pay.Quarter;
import cymru.tegwch.analysis.statistics.pooling.BetaBinomial;
import cymru.tegwch.analysis.statistics.weight.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

/** What must hold of decompositions, pay, pooling, weights and change whatever the data are. */
class GapProperties {

  @Property
  void kitagawasPartsSumToTheGapAndTurnWithTheGroups(
      @ForAll("proportionLists") List<Proportion> first,
      @ForAll("proportionLists") List<Proportion> second) {
    Kitagawa gap = strata(first, second);
    Kitagawa turned = strata(second, first);

    assertThat(gap.parts().rates() + gap.parts().composition()).isCloseTo(gap.gap(), within(1e-12));
    assertThat(gap.atFirstComposition().rates() + gap.atFirstComposition().composition())
        .isCloseTo(gap.gap(), within(1e-12));
    assertThat(gap.atSecondComposition().rates() + gap.atSecondComposition().composition())
        .isCloseTo(gap.gap(), within(1e-12));
    assertThat(turned.parts().rates()).isCloseTo(-gap.parts().rates(), within(1e-12));
  }

  private static Kitagawa strata(List<Proportion> first, List<Proportion> second) {
    List<Kitagawa.Stratum> strata = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      strata.add(new Kitagawa.Stratum("stratum " + i, first.get(i), second.get(i)));
    }
    return Kitagawa.of(strata);
  }

  @Property
  void quartersHoldEverybodyOnceWhateverTheOrder(@ForAll("staff") List<PaidEmployee> staff) {
    PayQuarters quarters = PayQuarters.of(staff);
    List<PaidEmployee> reversed = new ArrayList<>(staff);
    Collections.reverse(reversed);

    for (String group : quarters.groups()) {
      long all = Stream.of(Quarter.values()).mapToLong(q -> quarters.count(q, group)).sum();
      assertThat(all).isEqualTo(staff.stream().filter(e -> e.group().equals(group)).count());
    }
    long largest = Stream.of(Quarter.values()).mapToLong(quarters::size).max().orElseThrow();
    long smallest = Stream.of(Quarter.values()).mapToLong(quarters::size).min().orElseThrow();
    assertThat(largest - smallest).isBetween(0L, 1L);
    assertThat(PayQuarters.of(reversed)).hasToString(quarters.toString());
  }

  @Property
  void equalRatesAreDividedWithinOnePersonForEachRate(
      @ForAll("twoGroups") List<PaidEmployee> staff) {
    PayQuarters quarters = PayQuarters.of(staff);

    for (Quarter quarter : Quarter.values()) {
      long divided =
          quarters.ties().stream().filter(tie -> tie.places().containsKey(quarter)).count();
      assertThat((double) quarters.count(quarter, "Female"))
          .isCloseTo(quarters.expected(quarter, "Female"), within(divided + 1e-9));
    }
  }

  @Property
  void anEqualPayTableDoesNotDependOnTheOrderOfItsRows(
      @ForAll("twoGroups") List<PaidEmployee> staff) {
    List<EqualPayTable.Post> posts =
        staff.stream()
            .map(one -> EqualPayTable.Post.of("G" + one.hourlyPence() % 3, one))
            .collect(Collectors.toCollection(ArrayList::new));
    EqualPayTable table = EqualPayTable.of(posts, "Female", "Male");
    Collections.reverse(posts);
    EqualPayTable again = EqualPayTable.of(posts, "Female", "Male");

    assertThat(
            again.rows().stream()
                .map(row -> row.grade() + row.attention() + row.gap().meanHourly()))
        .containsExactlyElementsOf(
            table.rows().stream()
                .map(row -> row.grade() + row.attention() + row.gap().meanHourly())
                .toList());
  }

  @Property(tries = 200)
  void pooledSharesLieBetweenTheirOwnAndTheMean(
      @ForAll("proportionLists") List<Proportion> groups) {
    BetaBinomial pooled = BetaBinomial.of(groups);

    for (int i = 0; i < groups.size(); i++) {
      double own = groups.get(i).value();
      assertThat(pooled.share(i))
          .isBetween(Math.min(own, pooled.mean()) - 1e-9, Math.max(own, pooled.mean()) + 1e-9);
    }
  }

  @Property
  void groupsThatAreAlikeArePooledAltogether(@ForAll("proportions") Proportion one) {
    BetaBinomial pooled = BetaBinomial.of(List.of(one, one, one, one));

    assertThat(pooled.isHomogeneous()).isTrue();
    assertThat(pooled.share(2)).isCloseTo(one.value(), within(1e-12));
  }

  @Property
  void weightingNeverGains(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 0.01, max = 50) Double> weights,
      @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
    Weights some = Weights.of(weights);
    Weights scaled = Weights.of(weights.stream().map(w -> w * factor).toList());

    assertThat(some.designEffect()).isGreaterThanOrEqualTo(1 - 1e-12);
    assertThat(scaled.effectiveSize())
        .isCloseTo(some.effectiveSize(), within(1e-9 * some.people()));
    assertThat(some.normalised().sum()).isCloseTo(some.people(), within(1e-9 * some.people()));
    assertThat(some.trimmed(0.3, 3).sum()).isCloseTo(some.sum(), within(1e-9 * some.sum()));
  }

  @Property
  void turnedPlacesTurnTheSignOfAChange(
      @ForAll("proportions") Proportion a,
      @ForAll("proportions") Proportion b,
      @ForAll("proportions") Proportion c,
      @ForAll("proportions") Proportion d) {
    DifferenceInDifferences change =
        DifferenceInDifferences.of(TwoPointChange.of(a, b), TwoPointChange.of(c, d));
    DifferenceInDifferences turned =
        DifferenceInDifferences.of(TwoPointChange.of(c, d), TwoPointChange.of(a, b));

    assertThat(turned.difference()).isCloseTo(-change.difference(), within(1e-12));
    assertThat(turned.interval(0.95).lower())
        .isCloseTo(-change.interval(0.95).upper(), within(1e-9));
    assertThat(change.interval(0.95).contains(change.difference())).isTrue();
  }

  @Provide
  Arbitrary<Proportion> proportions() {
    return Arbitraries.longs()
        .between(1, 400)
        .flatMap(
            whole -> Arbitraries.longs().between(0, whole).map(part -> Proportion.of(part, whole)));
  }

  @Provide
  Arbitrary<List<Proportion>> proportionLists() {
    return proportions().list().ofSize(5);
  }

  @Provide
  Arbitrary<List<PaidEmployee>> staff() {
    return employees("Female", "Male", "Other");
  }

  @Provide
  Arbitrary<List<PaidEmployee>> twoGroups() {
    return employees("Female", "Male");
  }

  private static Arbitrary<List<PaidEmployee>> employees(String... groups) {
    return Combinators.combine(Arbitraries.of(groups), Arbitraries.longs().between(1_100, 1_112))
        .as((group, pence) -> PaidEmployee.of(group, pence, 0))
        .list()
        .ofMinSize(4)
        .ofMaxSize(80);
  }
}
