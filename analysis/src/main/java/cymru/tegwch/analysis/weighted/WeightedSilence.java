// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.weighted;

import cymru.tegwch.analysis.asking.SilenceWords;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.finding.Remark.Direction;
import cymru.tegwch.core.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the silent could change of two weighted shares, by their own weights.
 *
 * <pre>
 *   lowest = w₁/(W₁+M₁) - (w₂+M₂)/(W₂+M₂)      M: Σ w of the silent
 * </pre>
 */
record WeightedSilence(WeightSum own, WeightSum silent, WeightSum rest, WeightSum silentOthers) {

  private static final Text WITH =
      Text.of(
          "this group’s silent, of their mean weight, had the answer",
          "rhai heb ateb yn y grŵp hwn, o’u pwysau cymedrig, â’r ateb");
  private static final Text WITHOUT =
      Text.of(
          "this group’s silent, of their mean weight, did not have the answer",
          "rhai heb ateb yn y grŵp hwn, o’u pwysau cymedrig, heb yr ateb");

  Remark remark(Comparison comparison) {
    if (silent.people() + silentOthers.people() == 0) {
      return SilenceWords.NOBODY_SILENT;
    }
    double lowest = share(own, silent, false) - share(rest, silentOthers, true);
    double highest = share(own, silent, true) - share(rest, silentOthers, false);
    Direction direction = SilenceWords.direction(lowest, highest, comparison);
    boolean isLower = comparison.difference().value() < 0;
    @Nullable Long turnsAt = direction == Direction.COULD_TURN ? turnsAt(isLower) : null;
    Text bounds =
        SilenceWords.betweenGroups(
            silent.people(),
            silentOthers.people(),
            SilenceWords.range(comparison, lowest, highest, false));
    return new Remark.OnSilence(
        silent.people(),
        silentOthers.people(),
        lowest,
        highest,
        direction,
        turnsAt,
        SilenceWords.sentence(bounds, direction, turnsAt, isLower ? WITH : WITHOUT));
  }

  private static double share(WeightSum answered, WeightSum silent, boolean isWith) {
    double more = silent.whole().doubleValue();
    return (answered.part().doubleValue() + (isWith ? more : 0))
        / (answered.whole().doubleValue() + more);
  }

  private @Nullable Long turnsAt(boolean isLower) {
    double all = own.whole().doubleValue() + silent.whole().doubleValue();
    double part = own.part().doubleValue();
    double needed =
        isLower
            ? rest.share() * all - part
            : (1 - rest.share()) * all - (own.whole().doubleValue() - part);
    double each = silent.whole().doubleValue() / silent.people();
    double people = Math.max(0, Math.ceil(needed / each - 1e-9));
    return silent.people() == 0 || people > silent.people() ? null : (long) people;
  }
}
