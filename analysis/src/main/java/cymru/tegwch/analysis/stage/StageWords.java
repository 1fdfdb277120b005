// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.stage;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.core.text.Text;
import java.util.List;

/** What is said of stages. The Welsh is ours and unverified. */
final class StageWords {

  static final Text WENT_ON = Text.of("went on", "wedi mynd ymlaen");

  static final Text START_TO_END = Text.of("from start to end", "o’r dechrau i’r diwedd");

  static final Text SO_FAR =
      Text.of(
          "Everybody is counted at the furthest stage reached so far: whoever is still in the"
              + " process may go on.",
          "Cyfrifir pawb yn ôl y cam pellaf a gyrhaeddwyd hyd yma: gall y rhai sy’n dal yn y broses"
              + " fynd ymlaen.");

  static final Text OUTSIDE_FOUR_FIFTHS =
      Text.of(
          "ratio outside the band of four fifths, 0.80 to 1.25, a rule of thumb and no test",
          "cymhareb y tu allan i’r band pedair rhan o bump, 0.80 i 1.25, sy’n rheol fras ac nid yn"
              + " brawf");

  static final Text WITHIN_FOUR_FIFTHS =
      Text.of(
          "ratio within the band of four fifths, 0.80 to 1.25, a rule of thumb and no test",
          "cymhareb o fewn y band pedair rhan o bump, 0.80 i 1.25, sy’n rheol fras ac nid yn"
              + " brawf");

  private StageWords() {}

  static Text title(Text process, Text unit, Text groups) {
    return Sentence.both(
        List.of(process, groups),
        "Stages: " + process.en() + " (" + unit.en() + "; " + groups.en() + ")",
        "Camau: " + process.cy() + " (" + unit.cy() + "; " + groups.cy() + ")");
  }

  /** Which steps were compared, and in how many comparisons. */
  static Text family(List<Text> steps, int comparisons) {
    Text list = Sentence.joined("; ", steps);
    String number = Digits.count(comparisons);
    return Sentence.both(
        steps,
        "Each rate is of those who reached the stage before. Steps: "
            + list.en()
            + ". Comparisons allowed for together: "
            + number
            + ".",
        "Mae pob cyfradd o’r rhai a gyrhaeddodd y cam blaenorol. Camau: "
            + list.cy()
            + ". Cymariaethau y caniatawyd ar eu cyfer gyda’i gilydd: "
            + number
            + ".");
  }

  /** That some passed a step of whom the next says nothing. */
  static Text waiting(Text step, long people) {
    String number = Digits.count(people);
    return Sentence.both(
        List.of(step),
        "Passed the step before and not counted at this one (" + step.en() + "): " + number + ".",
        "Wedi pasio’r cam blaenorol a heb eu cyfrif yn yr un hwn ("
            + step.cy()
            + "): "
            + number
            + ".");
  }

  /** The relative likelihood told the other way round. */
  static Text othersOverGroup(double ratio) {
    return Double.isInfinite(ratio)
        ? Text.of(
            "relative likelihood, the others over this group: without limit",
            "tebygolrwydd cymharol, y lleill dros y grŵp hwn: heb derfyn")
        : Text.of(
            "relative likelihood, the others over this group: " + Digits.signed(ratio, 2),
            "tebygolrwydd cymharol, y lleill dros y grŵp hwn: " + Digits.signed(ratio, 2));
  }

  /** Where a group's gap is widest, as a description. */
  static Text widest(Text group, Text step, double ratio) {
    Text told =
        Double.isInfinite(ratio)
            ? Text.of("ratio without limit", "cymhareb heb derfyn")
            : Text.of("ratio " + Digits.signed(ratio, 2), "cymhareb " + Digits.signed(ratio, 2));
    return Sentence.both(
        List.of(group, step),
        group.en()
            + ": of the steps that could be compared the gap is widest at this one: "
            + step.en()
            + " ("
            + told.en()
            + "); that describes and tests nothing.",
        group.cy()
            + ": o’r camau y gellid eu cymharu, yn hwn y mae’r bwlch ar ei letaf: "
            + step.cy()
            + " ("
            + told.cy()
            + "); disgrifiad yw hyn ac nid prawf.");
  }
}
