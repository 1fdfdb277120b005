// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.core.text.Text;
import java.util.List;

/** What is said of shares that a model pools. The Welsh is ours and unverified. */
final class PooledWords {

  static final Text POOLED = Text.of("pooled share", "cyfran gyfun");
  static final Text OWN = Text.of("share by itself", "cyfran ar ei phen ei hun");

  static final Text ALIKE =
      Text.of(
          "the groups differ no more than chance alone would have them, and so this is the share of"
              + " all",
          "nid yw’r grwpiau’n fwy gwahanol i’w gilydd nag a geid drwy hap yn unig, ac felly dyma gyfran"
              + " pawb");

  static final Text TOO_FEW_GROUPS =
      Text.of(
          "no pooled share: the model needs three groups or more whose numbers may enter it",
          "dim cyfran gyfun: mae angen tri grŵp neu fwy ar y model y caiff eu rhifau fynd iddo");

  static final Text NOBODY_OR_EVERYBODY =
      Text.of(
          "no pooled share: counted for nobody, or for everybody, in all groups",
          "dim cyfran gyfun: heb ei chyfrif i neb, neu wedi’i chyfrif i bawb, ym mhob grŵp");

  private PooledWords() {}

  static Text smallBase(long least) {
    String number = Digits.count(least);
    return Text.of(
        "no pooled share: its base is below " + number,
        "dim cyfran gyfun: mae ei sylfaen yn is na " + number);
  }

  /** A pooled share with its interval. */
  static Text pooled(double share, Interval interval) {
    String number = percent(share);
    String sure = Digits.percent(interval.confidence());
    String lower = percent(interval.lower());
    String upper = percent(interval.upper());
    return Text.of(
        POOLED.en() + " " + number + " (" + sure + " interval " + lower + " to " + upper + ")",
        POOLED.cy() + " " + number + " (cyfwng " + sure + " " + lower + " i " + upper + ")");
  }

  static Text own(Text label, Text told) {
    return Sentence.both(
        List.of(label, told),
        "by itself " + label.en() + " " + told.en(),
        "ar ei phen ei hun " + label.cy() + " " + told.cy());
  }

  /** How far towards the mean a group was drawn. */
  static Text drawn(double part, double mean) {
    String way = Digits.signed(100 * part, 0) + "%";
    String to = percent(mean);
    return Text.of(
        "drawn " + way + " of the way to the mean of the groups, " + to,
        "wedi’i thynnu " + way + " o’r ffordd at gymedr y grwpiau, " + to);
  }

  /** What kind of number these are. */
  static Text model(int groups, long least) {
    String number = Digits.count(groups);
    String base = Digits.count(least);
    return Text.of(
        "These are numbers of a model (beta-binomial): each share is drawn towards the mean of the"
            + " groups, the more so the fewer people it stands on. Groups in the model: "
            + number
            + ", each on a base of at least "
            + base
            + ". The intervals take the spread between groups as known, and are somewhat short"
            + " where groups are few.",
        "Rhifau model yw’r rhain (beta-binomial): tynnir pob cyfran at gymedr y grwpiau, ac yn fwy"
            + " felly po leiaf o bobl y mae’n seiliedig arnynt. Grwpiau yn y model: "
            + number
            + ", pob un ar sylfaen o "
            + base
            + " o leiaf. Mae’r cyfyngau’n cymryd bod y gwasgariad rhwng grwpiau yn hysbys, ac maent"
            + " braidd yn fyr lle mae’r grwpiau’n brin.");
  }

  private static String percent(double share) {
    return Digits.signed(100 * share, 1) + "%";
  }
}
