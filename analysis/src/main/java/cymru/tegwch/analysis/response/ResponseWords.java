// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.response;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.text.Text;
import java.util.List;

/** What is said of those who answered and those who did not. The Welsh is ours and unverified. */
final class ResponseWords {

  static final Text RATES = Text.of("Response rate", "Cyfradd ymateb");
  static final Text SILENCE =
      Text.of("What silence could change", "Beth allai distawrwydd ei newid");
  static final Text DECLARATIONS =
      Text.of(
          "Declaration: who said something of themselves",
          "Datgan: pwy a ddywedodd rywbeth amdanynt eu hunain");

  static final Text COUNTED = Text.of("Counted", "Cyfrifwyd");
  static final Text ASKED = Text.of("Asked", "Gofynnwyd");
  static final Text RESPONDED = Text.of("Responded", "Ymatebodd");
  static final Text WHO_RESPONDED = Text.of("responded", "ymatebodd");
  static final Text WHO_WERE_ASKED = Text.of("asked", "gofynnwyd");
  static final Text THE_REST = Text.of("the rest", "y gweddill");
  static final Text OBSERVED = Text.of("of those who answered", "o’r rhai a atebodd");
  static final Text LEAST = Text.of("the least it can be", "y lleiaf y gall fod");
  static final Text MOST = Text.of("the most it can be", "y mwyaf y gall fod");

  static final Text WIDTH =
      Text.of(
          "Where the silent are not like those who answered, a share of those who answered is not"
              + " that of all.",
          "Lle nad yw’r rhai distaw yn debyg i’r rhai a atebodd, nid cyfran pawb yw cyfran y rhai a"
              + " atebodd.");

  static final Text BOUNDS =
      Text.of(
          "Nothing is assumed of the silent. The bounds hold whatever they would have said; chance is"
              + " not in them.",
          "Ni thybir dim am y rhai distaw. Mae’r ffiniau’n dal beth bynnag y byddent wedi’i ddweud;"
              + " nid yw hap wedi’i gynnwys ynddynt.");

  static final Text NO_DIFFERENCE =
      Text.of("no difference among those who answered", "dim gwahaniaeth ymhlith y rhai a atebodd");

  static final Text LOWER_ANYHOW =
      Text.of(
          "lower whatever the silent would have said",
          "is beth bynnag y byddai’r rhai distaw wedi’i ddweud");

  static final Text HIGHER_ANYHOW =
      Text.of(
          "higher whatever the silent would have said",
          "uwch beth bynnag y byddai’r rhai distaw wedi’i ddweud");

  static final Text NEEDS_BOTH =
      Text.of(
          "the silent of this group alone could not overturn it; together with those of the rest"
              + " they could",
          "ni allai rhai distaw’r grŵp hwn ar eu pen eu hunain ei wrthdroi; ynghyd â rhai’r gweddill,"
              + " gallent");

  private ResponseWords() {}

  static Text title(Text what, CountTable table, List<Dimension> by) {
    Text groups = Sentence.joined(", ", by.stream().map(Dimension::label).toList());
    Text unit = table.population().unit().label();
    return Sentence.both(
        List.of(groups),
        what.en() + " (" + unit.en() + "; " + groups.en() + ")",
        what.cy() + " (" + unit.cy() + "; " + groups.cy() + ")");
  }

  static Text title(Text what, Text outcome, CountTable table, List<Dimension> by) {
    Text groups = Sentence.joined(", ", by.stream().map(Dimension::label).toList());
    Text unit = table.population().unit().label();
    return Sentence.both(
        List.of(groups, outcome),
        what.en() + ": " + outcome.en() + " (" + unit.en() + "; " + groups.en() + ")",
        what.cy() + ": " + outcome.cy() + " (" + unit.cy() + "; " + groups.cy() + ")");
  }

  static Text responded(Rate figure, Text unit) {
    return Sentence.joined(
        " ", List.of(Text.of("responded", "ymatebodd"), Words.share(figure, whoWereAsked(unit))));
  }

  static Text theRest(Rate figure, Text unit) {
    return Sentence.joined(" ", List.of(THE_REST, Words.share(figure, whoWereAsked(unit))));
  }

  private static Text whoWereAsked(Text unit) {
    return Sentence.both(List.of(unit), unit.en() + " asked", unit.cy() + " y gofynnwyd iddynt");
  }

  static Text found(boolean isLower) {
    return isLower
        ? Text.of(
            "under-represented among those who responded",
            "heb gynrychiolaeth ddigonol ymhlith y rhai a ymatebodd")
        : Text.of(
            "over-represented among those who responded",
            "gorgynrychiolaeth ymhlith y rhai a ymatebodd");
  }

  static Text declared(Rate figure, Text unit) {
    return Sentence.joined(
        " ", List.of(Text.of("said", "dywedodd"), Words.share(figure, whoWereAsked(unit))));
  }

  static Text silent(List<Text> kinds) {
    if (kinds.isEmpty()) {
      return Text.of("silent: 0", "yn ddistaw: 0");
    }
    Text list = Sentence.joined(", ", kinds);
    return Sentence.both(kinds, "silent: " + list.en(), "yn ddistaw: " + list.cy());
  }

  static Text width(double width) {
    String points = Digits.signed(100 * width, 1);
    return Text.of(
        "the share of a group could lie anywhere in a range of "
            + points
            + " percentage points, whatever the silent would have said",
        "gallai cyfran grŵp fod yn unrhyw le mewn ystod o "
            + points
            + " pwynt canran, beth bynnag y byddai’r rhai distaw wedi’i ddweud");
  }

  /** {@code 60% (60 of 100 people with an answer; silent: 10)}. */
  static Text answered(Rate figure, Text unit, long silent) {
    String share = figure.printed() + "% (" + Digits.count(figure.count());
    String base = Digits.count(figure.base());
    String silence = Digits.count(silent);
    return Sentence.both(
        List.of(unit),
        share + " of " + base + " " + unit.en() + " with an answer, silent: " + silence + ")",
        share + " o " + base + ", " + unit.cy() + " ag ateb, yn ddistaw: " + silence + ")");
  }

  static Text observed(double difference) {
    String points = Digits.signed(100 * difference, 1);
    return Text.of(
        "difference " + points + " percentage points among those who answered",
        "gwahaniaeth " + points + " pwynt canran ymhlith y rhai a atebodd");
  }

  /** From where to where the difference of all goes, with or without what rounding may move. */
  static Text bounds(double lower, double upper, boolean isRounded) {
    String from = Digits.signed(100 * lower, 1);
    String to = Digits.signed(100 * upper, 1);
    return Text.of(
        "among all it can be from "
            + from
            + " to "
            + to
            + (isRounded ? ", rounding allowed for" : ""),
        "ymhlith pawb gall fod o "
            + from
            + " i "
            + to
            + (isRounded ? ", gan ganiatáu ar gyfer talgrynnu" : ""));
  }

  static Text tipping(long needed, long silent) {
    String of = Digits.count(needed);
    String all = Digits.count(silent);
    return Text.of(
        "this depends on the silent: it would be gone if, of this group’s silent, "
            + of
            + " of "
            + all
            + " differed from what its answers make likely",
        "mae hyn yn dibynnu ar y rhai distaw: byddai wedi diflannu pe bai, o rai distaw’r grŵp hwn, "
            + of
            + " o "
            + all
            + " yn wahanol i’r hyn y mae ei atebion yn ei wneud yn debygol");
  }
}
