// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.asking;

import cymru.tegwch.analysis.finding.Amount;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.finding.Remark.Direction;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Measure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of those who kept silent. The Welsh is ours and unverified. */
public final class SilenceWords {

  /** That the numbers of the silent are not all printed. */
  public static final Remark WITHHELD =
      new Remark.Note(
          Text.of(
              "What silence could change is not given: how many are silent may not be published.",
              "Ni roddir yr hyn y gallai’r rhai heb ateb ei newid: ni cheir cyhoeddi eu nifer."));

  /** That everybody answered. */
  public static final Remark NOBODY_SILENT =
      new Remark.Note(
          Text.of(
              "Silence could change nothing: nobody is silent.",
              "Nid oes neb heb ateb, ac felly ni allai hynny newid dim."));

  private static final Text STANDS =
      Text.of("its direction would stand", "byddai ei gyfeiriad yn sefyll");
  private static final Text NOT_BY_ITSELF =
      Text.of(
          "its direction could turn, though not by the silent of this group alone",
          "gallai ei gyfeiriad droi, ond nid drwy’r rhai heb ateb yn y grŵp hwn yn unig");

  private SilenceWords() {}

  /** Between shares of groups: both sides have silent people. */
  public static Text betweenGroups(long silent, long others, Text range) {
    String own = Digits.count(silent);
    String theirs = Digits.count(others);
    return Sentence.both(
        List.of(range),
        "Silent: "
            + own
            + " of this group, "
            + theirs
            + " of those compared with; whatever they would have answered, the difference would be "
            + range.en(),
        "Heb ateb: "
            + own
            + " o’r grŵp hwn, "
            + theirs
            + " o’r rhai y’i cymharwyd â hwy; beth bynnag fyddai eu hatebion, byddai’r gwahaniaeth "
            + range.cy());
  }

  /** Between rates: what is in no known group. */
  public static Text betweenRates(
      Text events, long silentEvents, Text exposure, long silentExposure, Text range) {
    String first = ": " + Digits.count(silentEvents) + ", ";
    String second = ": " + Digits.count(silentExposure);
    return Sentence.both(
        List.of(events, exposure, range),
        "In no known group: "
            + events.en()
            + first
            + exposure.en()
            + second
            + "; wherever they belong, the difference would be "
            + range.en(),
        "Heb grŵp hysbys: "
            + events.cy()
            + first
            + exposure.cy()
            + second
            + "; lle bynnag y maent yn perthyn, byddai’r gwahaniaeth "
            + range.cy());
  }

  /** Beside a benchmark: the silent have no known group. */
  public static Text besideBenchmark(long silent, Text range) {
    String number = Digits.count(silent);
    return Sentence.both(
        List.of(range),
        "Silent: "
            + number
            + "; with none or with all of them of this group, the difference would be "
            + range.en(),
        "Heb ateb: "
            + number
            + "; heb yr un ohonynt o’r grŵp hwn, neu â phob un, byddai’r gwahaniaeth "
            + range.cy());
  }

  /** Of means: a value has no bounds. */
  static Text withoutValue(long own, long others) {
    String first = Digits.count(own);
    String second = Digits.count(others);
    return Text.of(
        "Without a value: "
            + first
            + " of this group, "
            + second
            + " of those compared with; a value has no bounds, and so what theirs could change has"
            + " none",
        "Heb werth: "
            + first
            + " o’r grŵp hwn, "
            + second
            + " o’r rhai y’i cymharwyd â hwy; nid oes ffiniau i werth, ac felly nid oes ffiniau i’r"
            + " hyn y gallent ei newid");
  }

  /** The mean of those without a value at which a difference of means would be gone. */
  static Text goneAt(double mean, Measure.Unit unit) {
    String number = Digits.signed(mean, Amount.decimals(unit)) + " ";
    Text of = Amount.told(unit);
    return Text.of(
        "the difference would be gone if this group’s had a mean of "
            + number
            + of.en()
            + " and the others’ were like those with a value",
        "byddai’r gwahaniaeth wedi diflannu pe bai gan rai’r grŵp hwn gymedr o "
            + number
            + of.cy()
            + " a’r lleill fel y rhai â gwerth");
  }

  /** What silence could do to a direction, of bounds that hold whatever was answered. */
  public static Direction direction(double lowest, double highest, Comparison comparison) {
    if (!comparison.certainty().isDifferent()) {
      return Direction.NONE_FOUND;
    }
    return lowest > 0 || highest < 0 ? Direction.STANDS : Direction.COULD_TURN;
  }

  /**
   * From where to where a difference goes: {@code −31 to 4 percentage points}.
   *
   * @param isRounded whether the bounds allow for what rounding may have moved
   */
  public static Text range(
      Comparison comparison, double lowest, double highest, boolean isRounded) {
    int factor = comparison.figure().factor();
    int decimals = Words.decimals(comparison);
    String from = Digits.signed(factor * lowest, decimals);
    String to = Digits.signed(factor * highest, decimals);
    Text unit = comparison.figure().unitOfDifference();
    return Text.of(
        from + " to " + to + " " + unit.en() + (isRounded ? ", rounding allowed for" : ""),
        "rhwng "
            + from
            + " a "
            + to
            + " "
            + unit.cy()
            + (isRounded ? ", gan ganiatáu ar gyfer talgrynnu" : ""));
  }

  /**
   * The whole sentence.
   *
   * @param ofWhom of whom so many would turn it: {@code those silent were of this group}
   */
  public static Text sentence(
      Text bounds, Direction direction, @Nullable Long turnsAt, Text ofWhom) {
    List<Text> clauses = new ArrayList<>(List.of(bounds));
    if (direction == Direction.STANDS) {
      clauses.add(STANDS);
    } else if (direction == Direction.COULD_TURN) {
      clauses.add(turnsAt == null ? NOT_BY_ITSELF : turning(turnsAt, ofWhom));
    }
    Text joined = Sentence.joined("; ", clauses);
    return Sentence.both(clauses, joined.en() + ".", joined.cy() + ".");
  }

  private static Text turning(long turnsAt, Text ofWhom) {
    String number = Digits.count(turnsAt);
    return Text.of(
        "its direction would turn if " + number + " or more of " + ofWhom.en(),
        "byddai ei gyfeiriad yn troi pe bai " + number + " neu fwy o’r " + ofWhom.cy());
  }
}
