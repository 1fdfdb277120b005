// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Steps of a dictionary from whole tables to whole tables. */
record WholeSteps(Dictionary dictionary) {

  private static final int MOST_DENOMINATOR = 24;

  /**
   * The furthest that one number out of the basis goes alone.
   *
   * @param by 0 if it is stopped at once
   * @param gain how far that takes another
   * @param stop the first row that stops it; less than 0 if its own bound does
   */
  private record Step(int number, long by, double gain, int stop) {}

  /**
   * From a whole table, the best whole table that one number out of the basis reaches; where none
   * helps a basic number on, the same table, and the basis changes at random where it blocks.
   */
  long[] towards(int place, int sense, SplittableRandom random, long[] table) {
    List<Step> steps = steps(dictionary.rowOf(place), sense, table);
    double most = steps.stream().mapToDouble(Step::gain).max().orElse(0);
    if (most > 0) {
      Step best = steps.stream().filter(step -> step.gain() == most).findFirst().orElseThrow();
      long[] moved = moved(best, table);
      dictionary.moveTo(moved);
      return moved;
    }
    List<Step> blocked = steps.stream().filter(step -> step.stop() >= 0).toList();
    if (!blocked.isEmpty()) {
      Step step = blocked.get(random.nextInt(blocked.size()));
      dictionary.pivot(step.stop(), step.number());
    }
    return table;
  }

  private List<Step> steps(int row, int sense, long[] table) {
    List<Step> steps = new ArrayList<>();
    for (int j = 0; j < dictionary.size(); j++) {
      double gain = -dictionary.entry(row, j) * sense;
      long times = dictionary.isBasic(j) || Math.abs(gain) < Dictionary.TINY ? 0 : denominator(j);
      if (times > 0) {
        steps.add(furthest(j, gain > 0 ? times : -times, Math.abs(gain), table));
      }
    }
    return steps;
  }

  /** The least factor that makes all entries of a column whole, or 0. */
  private long denominator(int j) {
    for (long times = 1; times <= MOST_DENOMINATOR; times++) {
      if (isWhole(j, times)) {
        return times;
      }
    }
    return 0;
  }

  private boolean isWhole(int j, long times) {
    for (int row = 0; row < dictionary.rowCount(); row++) {
      double entry = dictionary.entry(row, j) * times;
      if (Math.abs(entry - Math.rint(entry)) >= Dictionary.TINY) {
        return false;
      }
    }
    return true;
  }

  /** As many times an amount as all numbers stay between their bounds. */
  private Step furthest(int j, long amount, double gain, long[] table) {
    long times = times(j, amount, table);
    int stop = -1;
    for (int row = 0; row < dictionary.rowCount() && times > 0; row++) {
      long rate = -Math.round(dictionary.entry(row, j) * amount);
      long left = rate == 0 ? times : times(dictionary.basic(row), rate, table);
      if (left < times) {
        times = left;
        stop = row;
      }
    }
    return new Step(j, times * amount, times * Math.abs(amount) * gain, stop);
  }

  /** How often a number can move by an amount until it is at its bound. */
  private long times(int place, long amount, long[] table) {
    double way =
        amount > 0
            ? dictionary.upper(place) - table[place]
            : table[place] - dictionary.lower(place);
    return (long) way / Math.abs(amount);
  }

  private long[] moved(Step step, long[] table) {
    long[] moved = table.clone();
    moved[step.number()] += step.by();
    for (int row = 0; row < dictionary.rowCount(); row++) {
      moved[dictionary.basic(row)] -= Math.round(dictionary.entry(row, step.number()) * step.by());
    }
    return moved;
  }
}
