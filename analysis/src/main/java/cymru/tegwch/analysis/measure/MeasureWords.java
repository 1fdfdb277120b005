// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.measure;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Amount;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What is said of means and medians. The Welsh is ours and unverified. */
final class MeasureWords {

  static final Text LOWER = Text.of("associated with a lower mean", "yn gysylltiedig â chymedr is");
  static final Text HIGHER =
      Text.of("associated with a higher mean", "yn gysylltiedig â chymedr uwch");

  static final Text TOO_FEW_VALUES =
      Text.of(
          "nothing to compare: fewer than two values in this group",
          "dim i’w gymharu: llai na dau werth yn y grŵp hwn");
  static final Text TOO_FEW_ELSEWHERE =
      Text.of(
          "nothing to compare with: fewer than two values among the others",
          "dim i gymharu ag ef: llai na dau werth ymhlith y lleill");
  static final Text ALL_ALIKE =
      Text.of(
          "nothing to compare: every value is the same",
          "dim i’w gymharu: mae pob gwerth yr un fath");

  static final Text PUBLISHED =
      Text.of(
          "from published means, deviations and counts, each rounded; the intervals allow for that",
          "o gymedrau, gwyriadau a niferoedd a gyhoeddwyd, pob un wedi’i dalgrynnu; mae’r"
              + " cyfyngau’n caniatáu ar gyfer hynny");

  static final Text DEVIATIONS =
      Text.of(
          "A mean is moved by a few large values; the medians beside it are not. The deviation is"
              + " how much single values differ.",
          "Mae ychydig o werthoedd mawr yn symud cymedr; nid felly’r canolrifau wrth ei ochr. Y"
              + " gwyriad yw pa mor wahanol i’w gilydd yw gwerthoedd unigol.");

  private MeasureWords() {}

  static Text title(Text measure, Text unit, Text by) {
    return Sentence.both(
        List.of(measure, by),
        "Means: " + measure.en() + " (" + unit.en() + "; " + by.en() + ")",
        "Cymedrau: " + measure.cy() + " (" + unit.cy() + "; " + by.cy() + ")");
  }

  /** A mean with its interval, its deviation and what it is of. */
  static Text mean(Amount amount) {
    Text unit = amount.unitOfDifference();
    int decimals = amount.decimals();
    String value = Digits.signed(amount.value(), decimals) + " ";
    String deviation = Digits.signed(amount.deviation(), decimals);
    String base = Digits.count(amount.base());
    Text range = interval(amount.range().orElseThrow(), decimals);
    return Text.of(
        value
            + unit.en()
            + " (values: "
            + base
            + ", deviation "
            + deviation
            + ", "
            + range.en()
            + ")",
        value
            + unit.cy()
            + " (gwerthoedd: "
            + base
            + ", gwyriad "
            + deviation
            + ", "
            + range.cy()
            + ")");
  }

  /** The smallest difference of interest: {@code a difference of 2.0 days}. */
  static Text differenceOf(String told, Measure.Unit unit) {
    Text of = Amount.told(unit);
    String size = told + " ";
    return Text.of("a difference of " + size + of.en(), "gwahaniaeth o " + size + of.cy());
  }

  /** How many units of a group have no value. */
  static Text withoutValue(OptionalLong number) {
    return number.isPresent()
        ? Text.of(
            "not counted: no value (" + Digits.count(number.getAsLong()) + ")",
            "heb eu cyfrif: dim gwerth (" + Digits.count(number.getAsLong()) + ")")
        : Text.of("not counted: no value (withheld)", "heb eu cyfrif: dim gwerth (ni chyhoeddir)");
  }

  /** A median, with what is known of how near it is. */
  static Text median(Text label, double told, Optional<Text> near, Measure.Unit unit) {
    Text of = Amount.told(unit);
    String number = " " + Digits.signed(told, Amount.decimals(unit)) + " ";
    return Sentence.both(
        List.of(label),
        label.en() + number + of.en() + near.map(text -> " (" + text.en() + ")").orElse(""),
        label.cy() + number + of.cy() + near.map(text -> " (" + text.cy() + ")").orElse(""));
  }

  /** What a number was rounded to. */
  static Text roundedTo(double base) {
    String number = Digits.plain(base);
    return Text.of(
        "rounded to the nearest " + number, "wedi’i dalgrynnu i’r " + number + " agosaf");
  }

  /** The medians one after the other, and how far one group is shifted from the other. */
  static Text medians(List<Text> medians, List<Text> shift) {
    List<Text> clauses = new ArrayList<>();
    Text both = Sentence.joined(", ", medians);
    clauses.add(Sentence.both(List.of(both), "medians: " + both.en(), "canolrifau: " + both.cy()));
    clauses.addAll(shift);
    Text said = Sentence.joined("; ", clauses);
    return Sentence.both(List.of(said), capital(said.en()) + ".", capital(said.cy()) + ".");
  }

  static Text shift(double value, Interval interval, Measure.Unit unit) {
    Text of = Amount.told(unit);
    Text range = interval(interval, Amount.decimals(unit));
    String number = Digits.signed(value, Amount.decimals(unit)) + " ";
    return Text.of(
        "typical difference between one of the group and one of the others: "
            + number
            + of.en()
            + " ("
            + range.en()
            + ")",
        "gwahaniaeth nodweddiadol rhwng un o’r grŵp ac un o’r lleill: "
            + number
            + of.cy()
            + " ("
            + range.cy()
            + ")");
  }

  private static String capital(String said) {
    return Character.toUpperCase(said.charAt(0)) + said.substring(1);
  }

  static Text interval(Interval interval, int decimals) {
    return Words.interval(interval, limit -> Digits.signed(limit, decimals));
  }
}
