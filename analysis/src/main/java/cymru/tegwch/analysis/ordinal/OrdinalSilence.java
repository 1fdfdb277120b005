// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.ordinal;

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
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What those who kept silent could change of a comparison on a scale. */
final class OrdinalSilence {

  private OrdinalSilence() {}

  static Optional<Remark> remark(
      Scale scale,
      TwoScales answers,
      OptionalLong own,
      OptionalLong others,
      Comparison comparison,
      Reading reading) {
    if (own.isEmpty() || others.isEmpty()) {
      return Optional.of(SilenceWords.WITHHELD);
    }
    if (own.getAsLong() + others.getAsLong() == 0) {
      return reading.isRounded() ? Optional.empty() : Optional.of(SilenceWords.NOBODY_SILENT);
    }
    return Optional.of(of(scale, answers, own.getAsLong(), others.getAsLong(), comparison));
  }

  private static Remark of(
      Scale scale, TwoScales answers, long own, long others, Comparison comparison) {
    double lowest = difference(answers, own, false, others, true);
    double highest = difference(answers, own, true, others, false);
    Direction direction = direction(lowest, highest, comparison);
    boolean isLower = comparison.difference().value() < 0;
    @Nullable Long turnsAt =
        direction == Direction.COULD_TURN ? turnsAt(answers, own, isLower) : null;
    Text bounds =
        SilenceWords.betweenGroups(own, others, SilenceWords.range(comparison, lowest, highest));
    Text ofWhom = OrdinalWords.silentAnswered(isLower ? scale.highest() : scale.lowest());
    return new Remark.OnSilence(
        own,
        others,
        lowest,
        highest,
        direction,
        turnsAt,
        SilenceWords.sentence(bounds, direction, turnsAt, ofWhom));
  }

  private static Direction direction(double lowest, double highest, Comparison comparison) {
    if (!comparison.certainty().isDifferent()) {
      return Direction.NONE_FOUND;
    }
    return lowest > 0 || highest < 0 ? Direction.STANDS : Direction.COULD_TURN;
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
