// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import cymru.tegwch.analysis.asking.SilenceWords;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.finding.Remark.Direction;
import cymru.tegwch.analysis.statistics.silence.MissingBounds;
import cymru.tegwch.core.text.Text;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What those of no known group could change of a share beside a benchmark's.
 *
 * @param bounds the share with them
 * @param benchmark the benchmark's share
 */
record RepresentationSilence(MissingBounds bounds, double benchmark) {

  private static final Text OF_THE_GROUP = Text.of("them were of this group", "rhain o’r grŵp hwn");
  private static final Text OF_OTHERS =
      Text.of("them were not of this group", "rhain y tu allan i’r grŵp hwn");

  Remark remark(Comparison comparison) {
    Direction direction = direction(comparison);
    boolean isLower = bounds.observed() < benchmark;
    @Nullable Long turnsAt = direction == Direction.COULD_TURN ? turnsAt(isLower) : null;
    double lowest = bounds.lower() - benchmark;
    double highest = bounds.upper() - benchmark;
    Text said =
        SilenceWords.besideBenchmark(
            bounds.missing(), SilenceWords.range(comparison, lowest, highest));
    return new Remark.OnSilence(
        bounds.missing(),
        0,
        lowest,
        highest,
        direction,
        turnsAt,
        SilenceWords.sentence(said, direction, turnsAt, isLower ? OF_THE_GROUP : OF_OTHERS));
  }

  private Direction direction(Comparison comparison) {
    if (!comparison.certainty().isDifferent()) {
      return Direction.NONE_FOUND;
    }
    return bounds.isRobustAgainst(benchmark) ? Direction.STANDS : Direction.COULD_TURN;
  }

  private @Nullable Long turnsAt(boolean isLower) {
    OptionalLong enough =
        isLower
            ? bounds.toReach(benchmark)
            : MissingBounds.of(bounds.answered().complement(), bounds.missing())
                .toReach(1 - benchmark);
    return enough.isPresent() ? enough.getAsLong() : null;
  }
}
