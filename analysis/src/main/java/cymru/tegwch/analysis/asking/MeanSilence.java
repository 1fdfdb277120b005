// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.asking;

import cymru.tegwch.analysis.finding.Amount;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Measures;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What those without a value could change of a mean. A value has no bounds, and so the difference
 * has none; but the mean that theirs would have to be for the difference to be gone can be told:
 *
 * <pre>
 *   m* = ( m₂·(n+k) - m₁·n ) / k      k without a value beside n with one
 * </pre>
 *
 * @param own how many of the group have no value
 * @param others how many of those compared with
 * @param values how many of the group have one
 */
public record MeanSilence(ReadNumber own, ReadNumber others, long values) {

  /** How many of a cell have no value; empty where that may not be read. */
  public static Optional<ReadNumber> without(Measures measures, Coordinates cell) {
    Optional<ReadNumber> all = ReadNumber.of(measures.counts(), cell);
    return ReadNumber.less(all, ReadNumber.of(measures.values(), cell))
        .map(number -> new ReadNumber(Math.max(0, number.value()), number.reach()));
  }

  /** The remark, or that nobody is silent; nothing of rounded numbers that may be somebody. */
  public List<Remark> remarks(Comparison comparison, boolean isRounded) {
    if (own.value() + others.value() == 0) {
      return isRounded ? List.of() : List.of(SilenceWords.NOBODY_SILENT);
    }
    boolean isDifferent = comparison.certainty().isDifferent();
    List<Text> clauses =
        new ArrayList<>(List.of(SilenceWords.withoutValue(own.value(), others.value())));
    if (isDifferent && own.value() > 0) {
      Amount shape = (Amount) comparison.figure();
      clauses.add(SilenceWords.goneAt(turningMean(comparison), shape.unit()));
    }
    Text joined = Sentence.joined("; ", clauses);
    return List.of(
        new Remark.OnSilence(
            own.value(),
            others.value(),
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            isDifferent ? Remark.Direction.COULD_TURN : Remark.Direction.NONE_FOUND,
            isDifferent && own.value() > 0 ? 1L : null,
            Sentence.both(List.of(joined), joined.en() + ".", joined.cy() + ".")));
  }

  private double turningMean(Comparison comparison) {
    double together = values + (double) own.value();
    return (comparison.against().value() * together - comparison.figure().value() * values)
        / own.value();
  }
}
