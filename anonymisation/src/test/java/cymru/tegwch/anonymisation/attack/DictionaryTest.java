// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.anonymisation.attack.Dictionary.End;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/** The simplex method against ojAlgo's, on systems whose tables are known. */
class DictionaryTest {

  /** Of all open numbers, at a table. */
  private static Component component(Unknowns all, long[] base) {
    return new Component(all, IntStream.range(0, all.size()).filter(all::isOpen).toArray(), base);
  }

  private static double bound(Component component, int place, int sense) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    for (int i = 0; i < component.size(); i++) {
      model
          .newVariable("x" + i)
          .lower(component.lower(i))
          .upper(component.upper(i))
          .weight(i == place ? sense : 0);
    }
    for (int sum = 0; sum < component.sums(); sum++) {
      Expression row = model.newExpression("s" + sum).level(component.rightSide(sum));
      for (int i = 0; i < component.places(sum).length; i++) {
        row.add(component.places(sum)[i], component.signs(sum)[i]);
      }
    }
    Optimisation.Result result = model.maximise();
    assertThat(result.getState().isOptimal()).isTrue();
    return result.doubleValue(place);
  }

  private static void addsUp(Component component, Dictionary dictionary) {
    for (int sum = 0; sum < component.sums(); sum++) {
      double missing = -component.rightSide(sum);
      for (int i = 0; i < component.places(sum).length; i++) {
        missing += component.signs(sum)[i] * dictionary.value(component.places(sum)[i]);
      }
      assertThat(missing).isCloseTo(0, within(1e-6));
    }
  }

  private static void isBetweenBounds(Component component, Dictionary dictionary) {
    for (int place = 0; place < component.size(); place++) {
      assertThat(dictionary.value(place))
          .isBetween(component.lower(place) - 1e-6, component.upper(place) + 1e-6);
    }
  }

  /** Every row says the same of its basic number as the sums. */
  private static void rowsFit(Dictionary dictionary, List<long[]> parts) {
    for (int row = 0; row < dictionary.rowCount(); row++) {
      int basic = dictionary.basic(row);
      assertThat(dictionary.isBasic(basic)).isTrue();
      assertThat(dictionary.rowOf(basic)).isEqualTo(row);
      assertThat(dictionary.entry(row, basic)).isEqualTo(1);
      for (int other = 0; other < dictionary.rowCount(); other++) {
        assertThat(dictionary.entry(other, basic)).isEqualTo(other == row ? 1 : 0);
      }
      double first = Double.NaN;
      for (long[] part : parts) {
        double value = 0;
        for (int j = 0; j < part.length; j++) {
          value += dictionary.entry(row, j) * part[j];
        }
        assertThat(value).isCloseTo(Double.isNaN(first) ? value : first, within(1e-6));
        first = value;
      }
    }
  }

  @Test
  void goesAsFarAsAnotherSolver() {
    SplittableRandom random = new SplittableRandom(6);
    int fractions = 0;
    for (int trial = 0; trial < 24; trial++) {
      Unknowns all =
          switch (trial % 4) {
            case 0 -> table(random);
            case 1 -> Systems.halves(random.nextInt(1, 9));
            default -> Systems.random(random);
          };
      long[] base = Systems.everyTable(all).get(0);
      Component component = component(all, base);
      Dictionary dictionary = Dictionary.at(component, component.part(base));
      for (int place = 0; place < component.size(); place++) {
        for (int sense : new int[] {1, -1}) {
          double goal = sense * Double.POSITIVE_INFINITY;
          End end =
              dictionary.push(
                  place,
                  sense,
                  goal,
                  at -> {
                    addsUp(component, at);
                    isBetweenBounds(component, at);
                  });
          assertThat(end).isEqualTo(End.BEST);
          assertThat(dictionary.value(place))
              .isCloseTo(bound(component, place, sense), within(1e-6));
          fractions += dictionary.whole() == null ? 1 : 0;
        }
      }
    }
    assertThat(fractions).isPositive();
  }

  private static Unknowns table(SplittableRandom random) {
    long[][] counts = new long[2][];
    Arrays.setAll(counts, row -> random.longs(3, 0, 3).toArray());
    return Systems.twoWay(counts, 3);
  }

  @Test
  void rowsSayWhatTheSumsSayAlsoAfterTheBasisChanged() {
    SplittableRandom random = new SplittableRandom(7);
    for (int trial = 0; trial < 80; trial++) {
      Unknowns all = Systems.random(random);
      List<long[]> tables = Systems.everyTable(all);
      Component component = component(all, tables.get(0));
      List<long[]> parts = tables.stream().map(component::part).toList();
      Dictionary dictionary = Dictionary.at(component, parts.get(0));
      rowsFit(dictionary, parts);
      for (int place = 0; place < component.size(); place++) {
        int at = place;
        int before = dictionary.pivots();
        boolean wasBasic = dictionary.isBasic(place);
        boolean isBound =
            IntStream.range(0, dictionary.rowCount()).anyMatch(r -> dictionary.entry(r, at) != 0);
        assertThat(dictionary.makeBasic(place)).isEqualTo(isBound);
        assertThat(dictionary.isBasic(place)).isEqualTo(isBound);
        assertThat(dictionary.pivots()).isEqualTo(before + (isBound && !wasBasic ? 1 : 0));
        assertThat(dictionary.whole()).containsExactly(parts.get(0));
        rowsFit(dictionary, parts);
      }
      dictionary.moveTo(parts.get(parts.size() - 1));
      assertThat(dictionary.whole()).containsExactly(parts.get(parts.size() - 1));
    }
  }

  @Test
  void aNumberIsMadeBasicByItsGreatestEntry() {
    Unknowns all = Systems.upTo(9, 9, 9, 9);
    all.addSum(0, 2, 3, 3);
    all.addSum(1, 2, 3);
    Component component = component(all, new long[4]);
    Dictionary dictionary = Dictionary.at(component, new long[4]);
    dictionary.makeBasic(0);
    dictionary.makeBasic(1);
    int greatest = Math.abs(dictionary.entry(0, 3)) > Math.abs(dictionary.entry(1, 3)) ? 0 : 1;
    assertThat(dictionary.makeBasic(3)).isTrue();
    assertThat(dictionary.rowOf(3)).isEqualTo(greatest);
  }

  @Test
  void stopsWhereItShould() {
    Unknowns all = Systems.upTo(10, 10);
    Systems.add(all, 10, 0, 1);
    long[] base = {2, 8, 10};
    Component component = component(all, base);
    Dictionary dictionary = Dictionary.at(component, component.part(base));

    assertThat(dictionary.push(0, 1, 5, at -> {})).isEqualTo(End.GOAL);
    assertThat(dictionary.whole()).containsExactly(5, 5);
    assertThat(dictionary.push(0, -1, 5, at -> {})).isEqualTo(End.GOAL);
    assertThat(dictionary.push(1, -1, 3, at -> {})).isEqualTo(End.GOAL);
    assertThat(dictionary.whole()).containsExactly(7, 3);
    assertThat(dictionary.push(1, 1, 11, at -> {})).isEqualTo(End.BEST);
    assertThat(dictionary.whole()).containsExactly(0, 10);
  }

  @Test
  void aNumberInNoSumGoesToItsBounds() {
    Unknowns all = Systems.upTo(10);
    Component component = component(all, new long[1]);
    Dictionary dictionary = Dictionary.at(component, new long[1]);

    assertThat(dictionary.makeBasic(0)).isFalse();
    assertThat(dictionary.push(0, 1, 99, at -> {})).isEqualTo(End.BEST);
    assertThat(dictionary.value(0)).isEqualTo(10);
    assertThat(dictionary.push(0, -1, -99, at -> {})).isEqualTo(End.BEST);
    assertThat(dictionary.value(0)).isZero();
  }

  @Test
  void entersTheBoundsExactlyWhereThereIsSomethingBetweenThem() {
    SplittableRandom random = new SplittableRandom(8);
    int[] ends = new int[3];
    for (int trial = 0; trial < 200; trial++) {
      Unknowns all = Systems.random(random);
      long[] truth = Systems.everyTable(all).get(0);
      if (trial % 2 == 0) {
        int shifted = random.nextInt(all.size());
        long at = all.upper(shifted) + 1;
        all.settle(shifted, at);
        truth[shifted] = at;
      }
      Component component = component(all, truth);
      long[] guess = random.longs(component.size(), -1, 8).toArray();
      Dictionary dictionary = Dictionary.near(component, guess);
      boolean isPossible = feasible(component);
      if (dictionary == null) {
        assertThat(isPossible).isFalse();
        ends[0]++;
      } else {
        addsUp(component, dictionary);
        rowsFit(dictionary, List.of());
        End end = dictionary.enter();
        assertThat(end).isEqualTo(isPossible ? End.GOAL : End.BEST);
        if (isPossible) {
          addsUp(component, dictionary);
          isBetweenBounds(component, dictionary);
        }
        for (int place = 0; place < component.size(); place++) {
          assertThat(dictionary.lower(place)).isEqualTo((double) component.lower(place));
          assertThat(dictionary.upper(place)).isEqualTo((double) component.upper(place));
        }
        ends[isPossible ? 2 : 1]++;
      }
    }
    assertThat(ends).doesNotContain(0);
  }

  private static boolean feasible(Component component) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    for (int i = 0; i < component.size(); i++) {
      model.newVariable("x" + i).lower(component.lower(i)).upper(component.upper(i)).weight(0);
    }
    for (int sum = 0; sum < component.sums(); sum++) {
      if (component.places(sum).length == 0) {
        if (component.rightSide(sum) != 0) {
          return false;
        }
        continue;
      }
      Expression row = model.newExpression("s" + sum).level(component.rightSide(sum));
      for (int i = 0; i < component.places(sum).length; i++) {
        row.add(component.places(sum)[i], component.signs(sum)[i]);
      }
    }
    return component.size() == 0 || model.maximise().getState().isFeasible();
  }
}
