// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.MeasureTable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/** Whoever knows every sum that is shown, exactly, learns no hidden one. */
class MeasureProperties {

  private static final MeasureRule RULE = MeasureRule.withDefaults();

  @Property(tries = 60)
  void noSensitiveSumFollowsFromThoseThatAreShown(@ForAll("pay") Pay pay) {
    MeasureTable table = pay.table();

    if (Release.of("pay").add(table).assess(DisclosurePolicy.publicRelease())
        instanceof Assessment.Granted granted) {
      ProtectedMeasures printed = granted.release().measures(table);
      for (Coordinates cell : Cells.of(table.counts())) {
        Contributions of = Contributions.of(table, cell);
        if (of.isSensitive(RULE, 2)) {
          assertThat(printed.summary(cell)).isEmpty();
          long lo = end(pay, table, printed, cell, false);
          long hi = end(pay, table, printed, cell, true);
          assertThat(hi - lo).isGreaterThanOrEqualTo(of.largest().longValueExact());
          assertThat(hi).isGreaterThan(table.summary(cell).sum().longValueExact());
        }
      }
    }
  }

  @Property(tries = 60)
  void aMeanIsShownOnlyWhereItsNumberOfValuesIsPrinted(@ForAll("pay") Pay pay) {
    MeasureTable table = pay.table();

    if (Release.of("pay").add(table).assess(DisclosurePolicy.publicRelease())
        instanceof Assessment.Granted granted) {
      ProtectedMeasures printed = granted.release().measures(table);
      assertThat(Cells.of(table.counts()))
          .filteredOn(cell -> printed.summary(cell).isPresent())
          .noneMatch(printed.values()::isHidden)
          .allMatch(cell -> table.summary(cell).subjects() >= RULE.people());
    }
  }

  /** The least or greatest sum of a cell, over all that agree with every sum that is shown. */
  private static long end(
      Pay pay, MeasureTable table, ProtectedMeasures printed, Coordinates of, boolean isUpper) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    for (int n = 0; n < pay.people().size(); n++) {
      model.newVariable("x" + n).lower(0).upper(100_000).weight(pay.lines(n).contains(of) ? 1 : 0);
    }
    for (Coordinates cell : Cells.of(table.counts())) {
      boolean isKnown =
          printed.summary(cell).isPresent()
              || printed.values().count(cell).equals(OptionalLong.of(0));
      if (isKnown) {
        Expression sum =
            model.newExpression(cell.toString()).level(table.summary(cell).sum().longValueExact());
        for (int n = 0; n < pay.people().size(); n++) {
          if (pay.lines(n).contains(cell)) {
            sum.set(n, 1);
          }
        }
      }
    }
    Optimisation.Result result = isUpper ? model.maximise() : model.minimise();
    assertThat(result.getState().isFeasible()).isTrue();
    return Math.round(result.getValue());
  }

  @Provide
  Arbitrary<Pay> pay() {
    Arbitrary<Integer> size = Arbitraries.integers().between(2, 3);
    return Combinators.combine(size, size)
        .as((rows, columns) -> new int[] {rows, columns})
        .flatMap(
            sizes ->
                cell()
                    .list()
                    .ofSize(sizes[0] * sizes[1])
                    .map(cells -> new Pay(sizes[0], sizes[1], cells)));
  }

  private static Arbitrary<List<Long>> cell() {
    Arbitrary<Integer> people =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 12), Arbitraries.integers().between(8, 40));
    return Combinators.combine(
            people, Arbitraries.longs().between(1, 200), Arbitraries.longs().between(0, 9))
        .as(
            (count, from, spread) -> {
              List<Long> values = new ArrayList<>();
              for (int n = 0; n < count; n++) {
                values.add(from + n * spread % 50);
              }
              return values;
            });
  }
}
