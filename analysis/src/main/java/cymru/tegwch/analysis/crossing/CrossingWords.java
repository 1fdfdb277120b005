// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.crossing;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.finding.Described;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.effect.Interaction;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;

/** What is said of crossings. The Welsh is ours and unverified. */
final class CrossingWords {

  static final Text DIFFERENCE =
      Text.of("difference of differences", "gwahaniaeth rhwng gwahaniaethau");
  static final Text EXCESS =
      Text.of("relative excess of the crossing (RERI)", "gormodedd cymharol y croesiad (RERI)");
  static final Text RATIO = Text.of("ratio of ratios", "cymhareb y cymarebau");
  static final Text ODDS_RATIO = Text.of("ratio of odds ratios", "cymhareb y cymarebau ods");

  static final Text NO_RATIO =
      Text.of(
          "no ratio of ratios: nobody with the outcome in one of the four parts, or perhaps nobody"
              + " before rounding",
          "dim cymhareb y cymarebau: nid oes neb â’r canlyniad yn un o’r pedair rhan, neu efallai nad"
              + " oedd neb cyn talgrynnu");

  static final Text BOTH_SCALES =
      Text.of(
          "A difference of differences of 0, or a relative excess of 0, is what the two"
              + " characteristics apart add up to; a ratio of 1 is what they multiply to. One scale"
              + " may show what the other does not, and neither says why.",
          "Gwahaniaeth rhwng gwahaniaethau o 0, neu ormodedd cymharol o 0, yw swm y ddwy nodwedd ar"
              + " wahân; cymhareb o 1 yw eu lluoswm. Gall un raddfa ddangos yr hyn na wna’r llall, ac"
              + " nid yw’r naill na’r llall yn dweud pam.");

  private CrossingWords() {}

  static Text title(OutcomeTable table) {
    return title(Text.of("Crossings: ", "Croesiadau: "), table);
  }

  static Text interactionTitle(OutcomeTable table) {
    return title(Text.of("Interaction at crossings: ", "Rhyngweithio mewn croesiadau: "), table);
  }

  static Text pooledTitle(Projection projection) {
    return title(
        Text.of("Crossings, pooled: ", "Croesiadau, wedi’u cyfuno: "),
        projection.table(),
        projection.label());
  }

  private static Text title(Text kind, OutcomeTable table) {
    List<Text> by = new ArrayList<>();
    Crossings.characteristics(table).stream().map(Dimension::label).forEach(by::add);
    return title(kind, table, Sentence.joined(", ", by));
  }

  private static Text title(Text kind, OutcomeTable table, Text by) {
    Text asked = table.outcome().label();
    Text unit = table.counts().population().unit().label();
    return Sentence.both(
        List.of(asked, by),
        kind.en() + asked.en() + " (" + unit.en() + "; " + by.en() + ")",
        kind.cy() + asked.cy() + " (" + unit.cy() + "; " + by.cy() + ")");
  }

  static Text lookedAt(Text pair, int crossings) {
    String number = " (" + Digits.count(crossings) + ")";
    return Sentence.both(List.of(pair), pair.en() + number, pair.cy() + number);
  }

  /** Which crossings were looked at, and how many comparisons that is. */
  static Text family(List<Text> lookedAt, int comparisons) {
    Text list = Sentence.joined("; ", lookedAt);
    String number = Digits.count(comparisons);
    return Sentence.both(
        lookedAt,
        "Crossings looked at: "
            + list.en()
            + ". Comparisons allowed for together: "
            + number
            + ", whether shown or not.",
        "Croesiadau yr edrychwyd arnynt: "
            + list.cy()
            + ". Cymariaethau y caniatawyd ar eu cyfer gyda’i gilydd: "
            + number
            + ", wedi’u dangos neu beidio.");
  }

  /** Which crossings were described, each by itself. */
  static Text described(List<Text> lookedAt, int crossings) {
    Text list = Sentence.joined("; ", lookedAt);
    String number = Digits.count(crossings);
    return Sentence.both(
        lookedAt,
        "Crossings looked at: "
            + list.en()
            + ". Each interval is of one crossing by itself, of "
            + number
            + ": some leave out 0 or 1 by chance alone.",
        "Croesiadau yr edrychwyd arnynt: "
            + list.cy()
            + ". Mae pob cyfwng yn perthyn i un croesiad ar ei ben ei hun, o "
            + number
            + ": mae rhai’n hepgor 0 neu 1 drwy hap yn unig.");
  }

  static Text smallBase(long least) {
    String number = Digits.count(least);
    return Text.of(
        "not compared: fewer than " + number + " in its base",
        "heb ei gymharu: llai na " + number + " yn ei sylfaen");
  }

  static Text smallPart(long least) {
    String number = Digits.count(least);
    return Text.of(
        "no interaction given: one of the four parts has fewer than " + number + " in its base",
        "ni roddir rhyngweithio: mae llai na " + number + " yn sylfaen un o’r pedair rhan");
  }

  /** The shares of the four parts. */
  static Text shares(Text outcome, Interaction of) {
    String both = share(of.both());
    String first = share(of.first());
    String second = share(of.second());
    String neither = share(of.neither());
    return Sentence.both(
        List.of(outcome),
        outcome.en()
            + ": both "
            + both
            + ", the first alone "
            + first
            + ", the second alone "
            + second
            + ", neither "
            + neither,
        outcome.cy()
            + ": y ddau "
            + both
            + ", y cyntaf yn unig "
            + first
            + ", yr ail yn unig "
            + second
            + ", y naill na’r llall "
            + neither);
  }

  private static String share(Proportion of) {
    Rate rate = new Rate(of.part(), of.whole(), Rate.Per.HUNDRED, null);
    return rate.printed() + "% (" + Digits.count(of.part()) + "/" + Digits.count(of.whole()) + ")";
  }

  /** A size with its interval. */
  static Text told(Described.Quantity quantity) {
    boolean isDifference = quantity.label().equals(DIFFERENCE);
    int factor = isDifference ? 100 : 1;
    int decimals = isDifference ? 1 : 2;
    String value = " " + Digits.signed(factor * quantity.value(), decimals);
    Text unit = Text.of(" percentage points", " pwynt canran");
    Text range =
        quantity
            .range()
            .map(interval -> range(interval, factor, decimals))
            .orElse(Text.of(" (no interval)", " (dim cyfwng)"));
    Text label = quantity.label();
    return Text.of(
        label.en() + value + (isDifference ? unit.en() : "") + range.en(),
        label.cy() + value + (isDifference ? unit.cy() : "") + range.cy());
  }

  private static Text range(Interval interval, int factor, int decimals) {
    String sure = Digits.percent(interval.confidence());
    String lower = Digits.signed(factor * interval.lower(), decimals);
    String upper = Digits.signed(factor * interval.upper(), decimals);
    return Text.of(
        " (" + sure + " interval " + lower + " to " + upper + ")",
        " (cyfwng " + sure + " " + lower + " i " + upper + ")");
  }
}
