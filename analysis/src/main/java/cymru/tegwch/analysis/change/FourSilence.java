// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import cymru.tegwch.analysis.asking.SilenceWords;
import cymru.tegwch.analysis.contrast.Heard;
import cymru.tegwch.analysis.contrast.SilenceSaid;
import cymru.tegwch.analysis.contrast.Unknown;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.finding.Remark.Direction;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the silent of two groups at two times could change of the difference of their differences:
 * each of the four numbers at that of its ends which is the worse.
 */
record FourSilence(Heard ownBefore, Heard ownAfter, Heard otherBefore, Heard otherAfter) {

  private static final Text EARLIER =
      Text.of(
          "those of no known group at the earlier time were of this one",
          "rhai heb grŵp hysbys ar yr adeg gynharach o’r grŵp hwn");

  List<Remark> remarks(SilenceSaid said, Comparison comparison, Reading reading) {
    boolean isNobody =
        Stream.of(ownBefore, ownAfter, otherBefore, otherAfter)
            .allMatch(heard -> heard.unknown().isNobody());
    if (isNobody) {
      return reading.isRounded() ? List.of() : List.of(SilenceWords.NOBODY_SILENT);
    }
    double lowest = ownAfter.least() - ownBefore.most() - otherAfter.most() + otherBefore.least();
    double highest = ownAfter.most() - ownBefore.least() - otherAfter.least() + otherBefore.most();
    Direction direction = SilenceWords.direction(lowest, highest, comparison);
    boolean isLower = comparison.difference().value() < 0;
    @Nullable Long turnsAt = direction == Direction.COULD_TURN ? turnsAt(isLower) : null;
    Unknown own = ownAfter.unknown().plus(ownBefore.unknown());
    Unknown others = otherAfter.unknown().plus(otherBefore.unknown());
    Text range = SilenceWords.range(comparison, lowest, highest, reading.isRounded());
    Text whenHigher = own.isOfNoGroup() ? EARLIER : said.whenHigher();
    return List.of(
        new Remark.OnSilence(
            own.events().value(),
            own.isOfNoGroup() ? 0 : others.events().value(),
            lowest,
            highest,
            direction,
            turnsAt,
            SilenceWords.sentence(
                said.bounds().of(own, others, range),
                direction,
                turnsAt,
                isLower ? said.whenLower() : whenHigher)));
  }

  /** Of the group's own: of shares of those after, of a rate of those on the lower side. */
  private @Nullable Long turnsAt(boolean isLower) {
    double others = otherAfter.value() - otherBefore.value();
    double target = ownBefore.value() + others;
    OptionalLong enough =
        isLower
            ? ownAfter.toRiseTo(target)
            : ownAfter.unknown().isOfNoGroup()
                ? ownBefore.toRiseTo(ownAfter.value() - others)
                : ownAfter.toFallTo(target);
    return enough.isPresent() ? enough.getAsLong() : null;
  }
}
