// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.measure;

import cymru.tegwch.analysis.finding.Amount;
import cymru.tegwch.analysis.finding.Measures;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.statistics.measure.HodgesLehmannShift;
import cymru.tegwch.analysis.statistics.measure.Quantiles;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Measure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The medians beside a comparison of means: with the interval of their order and the shift of the
 * groups where every value may be read, as printed otherwise.
 */
record MedianRemark(Measures measures, double confidence) {

  /** More pairs than this say nothing that the medians do not. */
  private static final long MOST_PAIRS = 1_000_000;

  /** The values of a group beside those of others; empty where only summaries may be read. */
  static Optional<NavigableMap<Long, Long>> without(
      Optional<NavigableMap<Long, Long>> whole, Optional<NavigableMap<Long, Long>> part) {
    if (whole.isEmpty() || part.isEmpty()) {
      return Optional.empty();
    }
    NavigableMap<Long, Long> left = new TreeMap<>(whole.orElseThrow());
    part.orElseThrow().forEach((value, times) -> left.merge(value, -times, Long::sum));
    left.values().removeIf(times -> times == 0);
    return Optional.of(left);
  }

  Optional<Remark> ofValues(
      Text group, NavigableMap<Long, Long> own, Text against, NavigableMap<Long, Long> others) {
    List<Double> first = told(own);
    List<Double> second = told(others);
    List<Text> shift = new ArrayList<>();
    if ((long) first.size() * second.size() <= MOST_PAIRS) {
      HodgesLehmannShift moved = HodgesLehmannShift.of(first, second);
      shift.add(MeasureWords.shift(moved.estimate(), moved.interval(confidence), unit()));
    }
    return Optional.of(
        new Remark.Note(
            MeasureWords.medians(List.of(median(group, first), median(against, second)), shift)));
  }

  /** The medians that are printed; of the rest none is. */
  Optional<Remark> asPrinted(
      Text group, Coordinates place, Optional<Text> against, Optional<Coordinates> reference) {
    List<Text> medians = new ArrayList<>();
    measures.median(place).ifPresent(median -> medians.add(median(group, median)));
    reference
        .flatMap(measures::median)
        .ifPresent(median -> medians.add(median(against.orElseThrow(), median)));
    return medians.isEmpty()
        ? Optional.empty()
        : Optional.of(new Remark.Note(MeasureWords.medians(medians, List.of())));
  }

  private Text median(Text label, List<Double> values) {
    Quantiles quantiles = Quantiles.of(values);
    Optional<Text> range =
        quantiles
            .interval(0.5, confidence)
            .map(interval -> MeasureWords.interval(interval, Amount.decimals(unit())));
    return MeasureWords.median(label, quantiles.median(), range, unit());
  }

  private Text median(Text label, Measures.Median median) {
    double divisor = Amount.divisor(unit());
    Optional<Text> rounding =
        median.reach() == 0
            ? Optional.empty()
            : Optional.of(MeasureWords.roundedTo(2 * median.reach() / divisor));
    return MeasureWords.median(label, median.value() / divisor, rounding, unit());
  }

  private List<Double> told(NavigableMap<Long, Long> histogram) {
    double divisor = Amount.divisor(unit());
    List<Double> values = new ArrayList<>();
    histogram.forEach(
        (value, times) ->
            values.addAll(Collections.nCopies(Math.toIntExact(times), value / divisor)));
    return values;
  }

  private Measure.Unit unit() {
    return measures.measure().unit();
  }
}
