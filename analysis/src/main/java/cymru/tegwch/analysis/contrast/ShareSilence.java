// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.SilenceWords;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.finding.Remark.Direction;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.silence.MissingBounds;
import cymru.tegwch.analysis.statistics.silence.MissingGap;
import cymru.tegwch.core.text.Text;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What those of two groups who did not say whether an outcome happened could change.
 *
 * @param group whom the comparison is about
 * @param others whom they are compared with
 */
record ShareSilence(MissingBounds group, MissingBounds others) {

  private static final Text WITH =
      Text.of("this group’s silent had the outcome", "rhai heb ateb yn y grŵp hwn â’r canlyniad");
  private static final Text WITHOUT =
      Text.of(
          "this group’s silent did not have the outcome",
          "rhai heb ateb yn y grŵp hwn heb y canlyniad");

  static ShareSilence of(Tally own, long silent, Tally other, long silentOthers) {
    return new ShareSilence(bounds(own, silent), bounds(other, silentOthers));
  }

  Remark remark(Comparison comparison) {
    MissingGap gap = MissingGap.of(group, others);
    Direction direction = direction(gap, comparison);
    boolean isLower = gap.observed() < 0;
    @Nullable Long turnsAt = direction == Direction.COULD_TURN ? turnsAt(isLower) : null;
    Text bounds =
        SilenceWords.betweenGroups(
            group.missing(),
            others.missing(),
            SilenceWords.range(comparison, gap.lower(), gap.upper()));
    return new Remark.OnSilence(
        group.missing(),
        others.missing(),
        gap.lower(),
        gap.upper(),
        direction,
        turnsAt,
        SilenceWords.sentence(bounds, direction, turnsAt, isLower ? WITH : WITHOUT));
  }

  private static Direction direction(MissingGap gap, Comparison comparison) {
    if (!comparison.certainty().isDifferent()) {
      return Direction.NONE_FOUND;
    }
    return gap.isRobust() ? Direction.STANDS : Direction.COULD_TURN;
  }

  private @Nullable Long turnsAt(boolean isLower) {
    OptionalLong enough =
        isLower
            ? group.toReach(others.observed())
            : MissingBounds.of(group.answered().complement(), group.missing())
                .toReach(1 - others.observed());
    return enough.isPresent() ? enough.getAsLong() : null;
  }

  private static MissingBounds bounds(Tally tally, long silent) {
    return MissingBounds.of(Proportion.of(tally.count(), tally.base()), silent);
  }
}
