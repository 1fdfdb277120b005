// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.SilenceWords;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.finding.Remark.Direction;
import cymru.tegwch.core.table.ExposureTable;
import cymru.tegwch.core.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What events, and those who could have had them, of no known group could change of two rates.
 *
 * <pre>
 *   lowest = x₁/(t₁+u) - (x₂+m)/t₂      highest = (x₁+m)/t₁ - x₂/(t₂+u)
 * </pre>
 *
 * @param pair the groups, with {@code x} events for {@code t}
 * @param events {@code m}: events of no known group
 * @param exposure {@code u}: who could have had them, of no known group
 */
record RateSilence(Pair pair, long events, long exposure) {

  private static final Text OF_THE_GROUP =
      Text.of(
          "the events of no known group were of this one",
          "digwyddiadau heb grŵp hysbys o’r grŵp hwn");
  private static final Text OF_THE_OTHERS =
      Text.of(
          "the events of no known group were of those compared with",
          "digwyddiadau heb grŵp hysbys ymhlith y rhai a gymharwyd");

  Remark remark(ExposureTable tables, Comparison comparison) {
    double lowest = rate(pair.own(), 0, exposure) - rate(pair.other(), events, 0);
    double highest = rate(pair.own(), events, 0) - rate(pair.other(), 0, exposure);
    Direction direction = direction(lowest, highest, comparison);
    boolean isLower = comparison.difference().value() < 0;
    @Nullable Long turnsAt = direction == Direction.COULD_TURN ? turnsAt(isLower) : null;
    Text bounds =
        SilenceWords.betweenRates(
            tables.events().population().unit().label(),
            events,
            tables.exposure().population().unit().label(),
            exposure,
            SilenceWords.range(comparison, lowest, highest));
    return new Remark.OnSilence(
        events,
        0,
        lowest,
        highest,
        direction,
        turnsAt,
        SilenceWords.sentence(bounds, direction, turnsAt, isLower ? OF_THE_GROUP : OF_THE_OTHERS));
  }

  private static Direction direction(double lowest, double highest, Comparison comparison) {
    if (!comparison.certainty().isDifferent()) {
      return Direction.NONE_FOUND;
    }
    return lowest > 0 || highest < 0 ? Direction.STANDS : Direction.COULD_TURN;
  }

  /** The fewest events whose group would bring the rates together, the exposure as it is read. */
  private @Nullable Long turnsAt(boolean isLower) {
    Tally lower = isLower ? pair.own() : pair.other();
    Tally higher = isLower ? pair.other() : pair.own();
    double missing =
        (double) higher.count() * lower.base() / higher.base() - (double) lower.count();
    long needed = Math.max(0, (long) Math.ceil(missing - 1e-9));
    return needed > events ? null : needed;
  }

  private static double rate(Tally tally, long moreEvents, long moreExposure) {
    return (tally.count() + (double) moreEvents) / (tally.base() + (double) moreExposure);
  }
}
