// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Numbers that move together by whole amounts, and all others stay: one that is out of the basis,
 * and those in the basis that it takes along.
 */
final class Circle {

  private static final int MOST_DENOMINATOR = 24;

  private final int[] places;
  private final long[] rates;

  private Circle(int[] places, long[] rates) {
    this.places = places;
    this.rates = rates;
  }

  /** The circle of a number that is out of the basis; empty if its steps would be very long. */
  static Optional<Circle> of(Dictionary dictionary, int place) {
    double[] column =
        IntStream.range(0, dictionary.rowCount())
            .mapToDouble(row -> -dictionary.entry(row, place))
            .toArray();
    long times = denominator(column);
    if (times == 0) {
      return Optional.empty();
    }
    int[] rows =
        IntStream.range(0, column.length)
            .filter(row -> Math.round(column[row] * times) != 0)
            .toArray();
    IntStream places = IntStream.concat(IntStream.of(place), basic(dictionary, rows));
    LongStream rates = Arrays.stream(rows).mapToLong(row -> Math.round(column[row] * times));
    return Optional.of(
        new Circle(places.toArray(), LongStream.concat(LongStream.of(times), rates).toArray()));
  }

  private static IntStream basic(Dictionary dictionary, int[] rows) {
    return Arrays.stream(rows).map(dictionary::basic);
  }

  /** The least factor that makes numbers whole, or 0 where only a large one does. */
  static long denominator(double... numbers) {
    for (int times = 1; times <= MOST_DENOMINATOR; times++) {
      if (areWhole(numbers, times)) {
        return times;
      }
    }
    return 0;
  }

  private static boolean areWhole(double[] numbers, int times) {
    for (double number : numbers) {
      if (Math.abs(number * times - Math.rint(number * times)) >= Dictionary.TINY) {
        return false;
      }
    }
    return true;
  }

  /** Which numbers of the component move. */
  int[] places() {
    return places.clone();
  }

  /** By how much each of them moves at one step, never 0. */
  long[] rates() {
    return rates.clone();
  }

  /** How many steps there are, forward or backward, until a bound stops one of the numbers. */
  long room(Component component, long[] table, int sense) {
    return IntStream.range(0, places.length)
        .mapToLong(i -> room(component, places[i], table[places[i]], sense * rates[i]))
        .min()
        .orElseThrow();
  }

  private static long room(Component component, int place, long value, long rate) {
    long bound = rate > 0 ? component.upper(place) : component.lower(place);
    return (bound - value) / rate;
  }

  /** So many steps. */
  Move move(Component component, long steps) {
    return Move.of(
        Arrays.stream(places).map(component::unknown).toArray(),
        Arrays.stream(rates).map(rate -> rate * steps).toArray());
  }
}
