// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.usage;

import cymru.tegwch.analysis.asking.ReadNumber;
import cymru.tegwch.analysis.asking.SilenceWords;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.finding.Remark.Direction;
import cymru.tegwch.core.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What those who did not say how often they come could change: each may have come the fewest or the
 * most times that the table counts.
 *
 * <pre>
 *   lowest = (x₁+a·m₁)/(n₁+m₁) - (x₂+b·m₂)/(n₂+m₂)      a, b: the fewest and the most times
 * </pre>
 *
 * @param own how many of the group are silent
 * @param others how many of the rest
 */
record TimesSilence(TwoSpreads two, ReadNumber own, ReadNumber others) {

  List<Remark> remarks(Comparison comparison, Reading reading) {
    if (own.value() + others.value() == 0) {
      return reading.isRounded() ? List.of() : List.of(SilenceWords.NOBODY_SILENT);
    }
    double lowest =
        rate(two.group().moved(false), own, fewest())
            - rate(two.rest().moved(true), others, most());
    double highest =
        rate(two.group().moved(true), own, most())
            - rate(two.rest().moved(false), others, fewest());
    Direction direction = SilenceWords.direction(lowest, highest, comparison);
    boolean isLower = comparison.difference().value() < 0;
    @Nullable Long turnsAt = direction == Direction.COULD_TURN ? turnsAt(isLower) : null;
    Text bounds =
        SilenceWords.betweenGroups(
            own.value(),
            others.value(),
            SilenceWords.range(comparison, lowest, highest, reading.isRounded()));
    return List.of(
        new Remark.OnSilence(
            own.value(),
            others.value(),
            lowest,
            highest,
            direction,
            turnsAt,
            SilenceWords.sentence(
                bounds, direction, turnsAt, UsageWords.silentCame(isLower ? most() : fewest()))));
  }

  private static double rate(Times.Spread of, ReadNumber silent, int times) {
    double people = silent.value() + (double) silent.reach();
    return (of.events() + times * people) / (of.base() + people);
  }

  /**
   * Of the group's silent, at the far end of how often one can come, the others at the near one.
   */
  private @Nullable Long turnsAt(boolean isLower) {
    double all = two.group().base() + (double) own.value();
    double target = all * two.rest().events() / two.rest().base();
    double far = two.group().events() + (double) own.value() * (isLower ? fewest() : most());
    double needed = Math.ceil(Math.abs(target - far) / (most() - fewest()) - 1e-9);
    boolean isThere = isLower ? far >= target : far <= target;
    double people = isThere ? 0 : needed;
    return people > own.value() ? null : (long) people;
  }

  private int fewest() {
    return two.group().times().stream().mapToInt(Integer::intValue).min().orElseThrow();
  }

  private int most() {
    return two.group().times().stream().mapToInt(Integer::intValue).max().orElseThrow();
  }
}
