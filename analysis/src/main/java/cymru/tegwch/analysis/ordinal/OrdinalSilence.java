// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.ordinal;

import cymru.tegwch.analysis.asking.ReadNumber;
import cymru.tegwch.analysis.asking.SilenceWords;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.finding.Remark.Direction;
import cymru.tegwch.analysis.statistics.CategoryCounts;
import cymru.tegwch.analysis.statistics.ordinal.MannWhitneyTest;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What those who kept silent could change of a comparison on a scale.
 *
 * @param own how many of the group are silent
 * @param others how many of those compared with
 */
record OrdinalSilence(Scale scale, Ends answers, ReadNumber own, ReadNumber others) {

  /** Answers as they are read, and the lowest and the highest that they may be of the group. */
  record Ends(TwoScales read, TwoScales lowest, TwoScales highest) {}

  List<Remark> remarks(Comparison comparison, Reading reading) {
    if (own.value() + others.value() == 0) {
      return reading.isRounded() ? List.of() : List.of(SilenceWords.NOBODY_SILENT);
    }
    return List.of(remark(comparison, reading.isRounded()));
  }

  private Remark remark(Comparison comparison, boolean isRounded) {
    double lowest = difference(answers.lowest, most(own), false, most(others), true);
    double highest = difference(answers.highest, most(own), true, most(others), false);
    Direction direction = SilenceWords.direction(lowest, highest, comparison);
    boolean isLower = comparison.difference().value() < 0;
    @Nullable Long turnsAt =
        direction == Direction.COULD_TURN ? turnsAt(answers.read, own.value(), isLower) : null;
    Text bounds =
        SilenceWords.betweenGroups(
            own.value(),
            others.value(),
            SilenceWords.range(comparison, lowest, highest, isRounded));
    Text ofWhom = OrdinalWords.silentAnswered(isLower ? scale.highest() : scale.lowest());
    return new Remark.OnSilence(
        own.value(),
        others.value(),
        lowest,
        highest,
        direction,
        turnsAt,
        SilenceWords.sentence(bounds, direction, turnsAt, ofWhom));
  }

  private static long most(ReadNumber of) {
    return of.value() + of.reach();
  }

  /** The difference if all the silent of each side were at one end of the scale. */
  private static double difference(
      TwoScales answers, long own, boolean isOwnHighest, long others, boolean areOthersHighest) {
    return MannWhitneyTest.of(
            with(answers.group(), own, isOwnHighest),
            with(answers.others(), others, areOthersHighest))
        .cliffsDelta();
  }

  /** The fewest of the group's silent at the other end of the scale that turn the difference. */
  private static @Nullable Long turnsAt(TwoScales answers, long own, boolean isLower) {
    if (!turns(answers, own, isLower)) {
      return null;
    }
    long tooFew = -1;
    long enough = own;
    while (enough - tooFew > 1) {
      long middle = tooFew + (enough - tooFew) / 2;
      if (turns(answers, middle, isLower)) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return enough;
  }

  private static boolean turns(TwoScales answers, long own, boolean isLower) {
    double difference = difference(answers, own, isLower, 0, isLower);
    return isLower ? difference >= 0 : difference <= 0;
  }

  private static CategoryCounts with(CategoryCounts counts, long more, boolean isHighest) {
    List<Long> numbers = new ArrayList<>(counts.counts());
    int end = isHighest ? numbers.size() - 1 : 0;
    numbers.set(end, numbers.get(end) + more);
    return new CategoryCounts(numbers);
  }
}
