// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.pay;

import cymru.tegwch.analysis.finding.Moments;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * The two parts of a gap of means, in per cent of the comparator's mean, each with the limits
 * between which it lies whatever was rounded.
 *
 * <pre>
 *   within = Σ (w₁+w₂)/2 · (m₂ᵢ-m₁ᵢ)      grades = Σ ( (m₁ᵢ+m₂ᵢ)/2 - c )·(w₂ᵢ-w₁ᵢ)
 * </pre>
 *
 * <p>for shares {@code w} of grades and means {@code m} within them. The shares of each group sum
 * to 1, so that any {@code c} gives the same number; the middle of all means gives the narrowest
 * limits. Those are of each number moved as far as rounding lets it, term by term.
 */
record PayParts(PaidGroup.Gap within, PaidGroup.Gap grades) {

  /** A grade with both groups in it. */
  record Grade(Moments group, Moments comparator) {

    double middle() {
      return (group.mean() + comparator.mean()) / 2;
    }

    double reach() {
      return group.reach().mean() + comparator.reach().mean();
    }
  }

  /** A number and the limits around it. */
  private record Range(double read, double least, double most) {

    static final Range NONE = new Range(0, 0, 0);

    static Range around(double read, double reach) {
      return new Range(read, read - reach, read + reach);
    }

    Range plus(Range other) {
      return new Range(read + other.read, least + other.least, most + other.most);
    }

    Range times(Range other) {
      double[] ends = {
        least * other.least, least * other.most, most * other.least, most * other.most
      };
      return new Range(
          read * other.read,
          DoubleStream.of(ends).min().orElseThrow(),
          DoubleStream.of(ends).max().orElseThrow());
    }

    PaidGroup.Gap gap() {
      return new PaidGroup.Gap(read, least, most);
    }
  }

  static PayParts of(List<Grade> grades, Moments comparator) {
    double least = comparator.mean() - comparator.reach().mean();
    double most = comparator.mean() + comparator.reach().mean();
    Range ofPay = new Range(100 / comparator.mean(), 100 / most, 100 / least);
    double centre = centre(grades);
    Range within = Range.NONE;
    Range composition = Range.NONE;
    for (int grade = 0; grade < grades.size(); grade++) {
      Grade at = grades.get(grade);
      Range own = share(grades, grade, Grade::group);
      Range other = share(grades, grade, Grade::comparator);
      Range shares = own.plus(other).times(Range.around(0.5, 0));
      Range gap = Range.around(at.comparator().mean() - at.group().mean(), at.reach());
      within = within.plus(shares.times(gap));
      Range more = other.plus(own.times(Range.around(-1, 0)));
      Range middle = Range.around(at.middle() - centre, at.reach() / 2);
      composition = composition.plus(middle.times(more));
    }
    return new PayParts(within.times(ofPay).gap(), composition.times(ofPay).gap());
  }

  private static double centre(List<Grade> grades) {
    DoubleSummaryStatistics middles =
        grades.stream().mapToDouble(Grade::middle).summaryStatistics();
    return (middles.getMin() + middles.getMax()) / 2;
  }

  /** The share of a grade among those of one side. */
  private static Range share(List<Grade> grades, int grade, Function<Grade, Moments> side) {
    Moments own = side.apply(grades.get(grade));
    double people = own.values();
    double off = own.reach().values();
    double others = -people;
    double othersOff = -off;
    for (Grade each : grades) {
      others += side.apply(each).values();
      othersOff += side.apply(each).reach().values();
    }
    double fewest = Math.max(0, people - off);
    double fewestOthers = Math.max(0, others - othersOff);
    return new Range(
        people / (people + others),
        fewest / Math.max(1, fewest + others + othersOff),
        (people + off) / (people + off + fewestOthers));
  }
}
