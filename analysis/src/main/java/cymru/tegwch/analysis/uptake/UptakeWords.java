// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.uptake;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.contrast.Scale;
import cymru.tegwch.analysis.contrast.SilenceSaid;
import cymru.tegwch.analysis.contrast.Unknown;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.text.Text;
import java.util.List;

/** What is said of use and need. The Welsh is ours and unverified. */
final class UptakeWords {

  static final Text COUNTED = Text.of("Counted", "Cyfrifwyd");
  static final Text USE = Text.of("use", "defnydd");
  static final Text NEED = Text.of("in need", "mewn angen");

  static final Text NO_NEED_ELSEWHERE =
      Text.of(
          "nothing to compare with: nobody else is in need",
          "dim i gymharu ag ef: nid oes neb arall mewn angen");

  static final Text NOT_A_PART =
      Text.of(
          "Users need not be among those in need: the rate sets one number against the other, and"
              + " need is taken as it was counted.",
          "Nid oes rhaid i ddefnyddwyr fod ymhlith y rhai mewn angen: mae’r gyfradd yn gosod y naill"
              + " rif yn erbyn y llall, a chymerir yr angen fel y’i cyfrifwyd.");

  private static final Text THE_REST = Text.of("the rest", "y gweddill");

  private UptakeWords() {}

  static Text title(Demand demand) {
    Text groups = Sentence.joined(", ", demand.groupedBy().stream().map(Dimension::label).toList());
    Text use = demand.use();
    Text need = demand.need();
    return Sentence.both(
        List.of(groups, use, need),
        "Use against need: " + use.en() + " / " + need.en() + " (" + groups.en() + ")",
        "Defnydd yn erbyn angen: " + use.cy() + " / " + need.cy() + " (" + groups.cy() + ")");
  }

  static Text own(Rate figure, Demand demand, Scale scale) {
    return scale == Scale.RATE
        ? Words.rate(figure, demand.use(), demand.need())
        : Sentence.joined(" ", List.of(demand.use(), share(figure, demand)));
  }

  static Text rest(Rate figure, Demand demand, Scale scale) {
    return Sentence.joined(
        " ",
        List.of(
            THE_REST,
            scale == Scale.RATE
                ? Words.rate(figure, demand.use(), demand.need())
                : share(figure, demand)));
  }

  private static Text share(Rate figure, Demand demand) {
    Text unit = demand.table().population().unit().label();
    Text basis = Sentence.both(List.of(unit), unit.en() + " in need", unit.cy() + " mewn angen");
    return Words.share(figure, basis);
  }

  static Text found(boolean isLower) {
    return isLower
        ? Text.of(
            "associated with less use for the need",
            "yn gysylltiedig â llai o ddefnydd yn ôl yr angen")
        : Text.of(
            "associated with more use for the need",
            "yn gysylltiedig â mwy o ddefnydd yn ôl yr angen");
  }

  /** Of people of known groups of whom it is not known whether they use it or need it. */
  static SilenceSaid silence(Text use, Text need) {
    return new SilenceSaid(
        (own, others, range) -> silent(use, need, own, others, range),
        Sentence.both(
            List.of(use),
            "this group’s silent had this answer: " + use.en(),
            "rhai heb ateb yn y grŵp hwn â’r ateb hwn: " + use.cy()),
        Sentence.both(
            List.of(use),
            "those silent of those compared with had this answer: " + use.en(),
            "rhai heb ateb ymhlith y rhai a gymharwyd â’r ateb hwn: " + use.cy()));
  }

  private static Text silent(Text use, Text need, Unknown own, Unknown others, Text range) {
    String first = Digits.count(own.events().value());
    String second = Digits.count(others.events().value());
    String third = Digits.count(own.base().value());
    String fourth = Digits.count(others.base().value());
    return Sentence.both(
        List.of(use, need, range),
        "Silent on use ("
            + use.en()
            + "): "
            + first
            + " of this group, "
            + second
            + " of those compared with; on need ("
            + need.en()
            + "): "
            + third
            + " and "
            + fourth
            + "; whatever they would have answered, the difference would be "
            + range.en(),
        "Heb ateb am ddefnydd ("
            + use.cy()
            + "): "
            + first
            + " o’r grŵp hwn, "
            + second
            + " o’r rhai y’i cymharwyd â hwy; am angen ("
            + need.cy()
            + "): "
            + third
            + " a "
            + fourth
            + "; beth bynnag fyddai eu hatebion, byddai’r gwahaniaeth "
            + range.cy());
  }

  /** {@code share of all users 12.0% (30 of 250), of all need 35.0% (210 of 600)}. */
  static Text shares(Rate ofUsers, Rate ofNeed) {
    String users = counted(ofUsers, " of ");
    String need = counted(ofNeed, " of ");
    String defnydd = counted(ofUsers, " o ");
    String angen = counted(ofNeed, " o ");
    return Text.of(
        "share of all use " + users + ", of all need " + need,
        "cyfran o’r holl ddefnydd " + defnydd + ", o’r holl angen " + angen);
  }

  private static String counted(Rate share, String of) {
    return share.printed()
        + "% ("
        + Digits.count(share.count())
        + of
        + Digits.count(share.base())
        + ")";
  }

  static Text mismatch(double share) {
    String percent = Digits.signed(100 * share, 1) + "%";
    return Text.of(
        "Mismatch: of all use, " + percent + " would have to be of other groups to go with need.",
        "Diffyg cyfatebiaeth: o’r holl ddefnydd, byddai’n rhaid i "
            + percent
            + " fod gan grwpiau eraill i gyd-fynd â’r angen.");
  }

  static Text about(Text outcome, Text said) {
    return Sentence.joined(" – ", List.of(outcome, said));
  }
}
