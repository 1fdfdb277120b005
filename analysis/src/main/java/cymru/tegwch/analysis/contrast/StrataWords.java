// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What is said of a comparison within strata. The Welsh is ours and unverified. */
final class StrataWords {

  private StrataWords() {}

  /** That strata are not all printed. */
  static Remark withheld(Text by) {
    return note(
        by,
        "Within categories (" + by.en() + "): not given, since numbers may not be published.",
        "O fewn categorïau (" + by.cy() + "): heb ei roi, gan na cheir cyhoeddi’r niferoedd.");
  }

  /** That no stratum holds both. */
  static Remark nothingToPool(Text by) {
    return note(
        by,
        "Within categories (" + by.en() + "): nothing to compare in any of them.",
        "O fewn categorïau (" + by.cy() + "): dim i’w gymharu yn yr un ohonynt.");
  }

  /**
   * Both figures, with a warning where they point in opposite directions.
   *
   * @param pooled the pooled sizes, in the shape of the comparison that they stand beside
   * @param unlike the p-value of unlike strata, where it is small enough to be told
   */
  static Text sentence(
      Text by,
      double overall,
      Comparison pooled,
      double p,
      boolean isReversed,
      OptionalDouble unlike) {
    List<Text> clauses = new ArrayList<>();
    clauses.add(begun(by, isReversed));
    clauses.addAll(Words.sizes(pooled));
    clauses.add(overall(overall, pooled, p));
    if (unlike.isPresent()) {
      String small = Digits.p(unlike.getAsDouble());
      clauses.add(
          Text.of(
              "the categories are unlike one another (" + small + "), and this is their average",
              "mae’r categorïau yn annhebyg i’w gilydd (" + small + "), a’u cyfartaledd yw hyn"));
    }
    Text joined = Sentence.joined("; ", clauses);
    return Sentence.both(clauses, joined.en() + ".", joined.cy() + ".");
  }

  private static Text begun(Text by, boolean isReversed) {
    return isReversed
        ? Sentence.both(
            List.of(by),
            "Warning: within categories (" + by.en() + ") the direction is the opposite",
            "Rhybudd: o fewn categorïau (" + by.cy() + ") mae’r cyfeiriad i’r gwrthwyneb")
        : Sentence.both(
            List.of(by),
            "Within categories (" + by.en() + ") the direction is the same",
            "O fewn categorïau (" + by.cy() + ") mae’r cyfeiriad yr un fath");
  }

  private static Text overall(double overall, Comparison shape, double p) {
    String by = Digits.p(p);
    String difference = Digits.signed(shape.figure().factor() * overall, Words.decimals(shape));
    Text unit = shape.figure().unitOfDifference();
    return Text.of(
        "taken by itself " + by + "; overall, difference " + difference + " " + unit.en(),
        "ar ei ben ei hun " + by + "; yn gyffredinol, gwahaniaeth " + difference + " " + unit.cy());
  }

  private static Remark note(Text by, String en, String cy) {
    return new Remark.Note(Sentence.both(List.of(by), en, cy));
  }
}
