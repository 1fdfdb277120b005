// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import cymru.tegwch.analysis.asking.SilenceWords;
import cymru.tegwch.analysis.contrast.Heard;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.finding.Remark.Direction;
import cymru.tegwch.core.text.Text;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What those of no known group could change of a share beside a benchmark's.
 *
 * @param heard the share and those who may be of the group
 * @param benchmark the benchmark's share
 */
record RepresentationSilence(Heard heard, double benchmark) {

  private static final Text OF_THE_GROUP = Text.of("them were of this group", "rhain o’r grŵp hwn");
  private static final Text OF_OTHERS =
      Text.of("them were not of this group", "rhain y tu allan i’r grŵp hwn");

  Remark remark(Comparison comparison, boolean isRounded) {
    double lowest = heard.least() - benchmark;
    double highest = heard.most() - benchmark;
    Direction direction = SilenceWords.direction(lowest, highest, comparison);
    boolean isLower = comparison.difference().value() < 0;
    @Nullable Long turnsAt = direction == Direction.COULD_TURN ? turnsAt(isLower) : null;
    long silent = heard.unknown().events().value();
    Text said =
        SilenceWords.besideBenchmark(
            silent, SilenceWords.range(comparison, lowest, highest, isRounded));
    return new Remark.OnSilence(
        silent,
        0,
        lowest,
        highest,
        direction,
        turnsAt,
        SilenceWords.sentence(said, direction, turnsAt, isLower ? OF_THE_GROUP : OF_OTHERS));
  }

  private @Nullable Long turnsAt(boolean isLower) {
    OptionalLong enough = isLower ? heard.toRiseTo(benchmark) : heard.toFallTo(benchmark);
    return enough.isPresent() ? enough.getAsLong() : null;
  }
}
