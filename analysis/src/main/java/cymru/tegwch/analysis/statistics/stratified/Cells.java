// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.stratified;

import cymru.tegwch.analysis.statistics.TwoProportions;

/** The four cells of a stratum: the first group's part and rest, then the second's. */
record Cells(double a, double b, double c, double d) {

  static Cells of(TwoProportions one) {
    return new Cells(
        (double) one.first().part(),
        (double) one.first().rest(),
        (double) one.second().part(),
        (double) one.second().rest());
  }

  double first() {
    return a + b;
  }

  double second() {
    return c + d;
  }

  double part() {
    return a + c;
  }

  double rest() {
    return b + d;
  }

  double total() {
    return a + b + c + d;
  }

  /** The mean of the first part given the margins. */
  double mean() {
    return first() * (part() / total());
  }

  /** The variance of the first part given the margins; 0 of a single person. */
  double variance() {
    double n = total();
    return n < 2 ? 0 : first() / n * (second() / n) * part() * (rest() / (n - 1));
  }
}
