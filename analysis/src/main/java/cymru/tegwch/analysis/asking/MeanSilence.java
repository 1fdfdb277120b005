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
import java.util.OptionalLong;

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
public record MeanSilence(long own, long others, long values) {

  /** Of a group and of those compared with; empty where either may not be read. */
  public static Optional<MeanSilence> of(OptionalLong own, OptionalLong others, long values) {
    return own.isPresent() && others.isPresent()
        ? Optional.of(new MeanSilence(own.getAsLong(), others.getAsLong(), values))
        : Optional.empty();
  }

  /** How many of a cell have no value; empty where that may not be read. */
  public static OptionalLong without(Measures measures, Coordinates cell) {
    return less(measures.counts().count(cell), measures.values().count(cell));
  }

  /** What is left of a whole without a part, at least 0 where both are rounded. */
  public static OptionalLong less(OptionalLong whole, OptionalLong part) {
    return whole.isPresent() && part.isPresent()
        ? OptionalLong.of(Math.max(0, whole.getAsLong() - part.getAsLong()))
        : OptionalLong.empty();
  }

  /** The remark, or that nobody is silent; nothing of rounded numbers that may be somebody. */
  public List<Remark> remarks(Comparison comparison, boolean isRounded) {
    if (own + others == 0) {
      return isRounded ? List.of() : List.of(SilenceWords.NOBODY_SILENT);
    }
    boolean isDifferent = comparison.certainty().isDifferent();
    List<Text> clauses = new ArrayList<>(List.of(SilenceWords.withoutValue(own, others)));
    if (isDifferent && own > 0) {
      Amount shape = (Amount) comparison.figure();
      clauses.add(SilenceWords.goneAt(turningMean(comparison), shape.unit()));
    }
    Text joined = Sentence.joined("; ", clauses);
    return List.of(
        new Remark.OnSilence(
            own,
            others,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            isDifferent ? Remark.Direction.COULD_TURN : Remark.Direction.NONE_FOUND,
            isDifferent && own > 0 ? 1L : null,
            Sentence.both(List.of(joined), joined.en() + ".", joined.cy() + ".")));
  }

  private double turningMean(Comparison comparison) {
    double together = values + (double) own;
    return (comparison.against().value() * together - comparison.figure().value() * values) / own;
  }
}
