// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.ordinal;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Figure;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.statistics.CategoryCounts;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Wanted;
import java.util.ArrayList;
import java.util.List;

/** What is said of answers on an ordered scale. The Welsh is ours and unverified. */
final class OrdinalWords {

  static final Text ALL_TIED =
      Text.of(
          "nothing to compare: everybody gave the same answer",
          "dim i’w gymharu: rhoddodd pawb yr un ateb");

  private OrdinalWords() {}

  static Text title(Text scale, Text unit, Text by) {
    return Sentence.both(
        List.of(scale, by),
        "Ordered answers: " + scale.en() + " (" + unit.en() + "; " + by.en() + ")",
        "Atebion mewn trefn: " + scale.cy() + " (" + unit.cy() + "; " + by.cy() + ")");
  }

  /** The chance of a higher answer, with its base and interval. */
  static Text chance(Figure figure, Text best, Text against, Text unit) {
    Text range = range(figure);
    String base = Digits.count(figure.base());
    Text basis = Words.basis(unit, List.of());
    return Sentence.both(
        List.of(best, against, basis),
        "an answer nearer to “"
            + best.en()
            + "” than those compared with ("
            + against.en()
            + "), equal answers counted half: "
            + figure.printed()
            + "% of pairs ("
            + base
            + " "
            + basis.en()
            + ", "
            + range.en()
            + ")",
        "ateb yn nes at “"
            + best.cy()
            + "” na’r rhai a gymharwyd ("
            + against.cy()
            + "), atebion cyfartal yn cyfrif hanner: "
            + figure.printed()
            + "% o barau ("
            + base
            + ", "
            + basis.cy()
            + ", "
            + range.cy()
            + ")");
  }

  /** The chance that the others' answer is the higher. */
  static Text otherWay(Figure others) {
    String said = others.printed() + "% (" + Digits.count(others.base()) + ")";
    return Text.of("the other way round " + said, "y ffordd arall " + said);
  }

  /** Which way the answers differ. */
  static Text found(Text best, boolean isLower, Wanted wanted) {
    Text found =
        isLower
            ? Sentence.both(
                List.of(best),
                "associated with answers farther from “" + best.en() + "”",
                "yn gysylltiedig ag atebion ymhellach oddi wrth “" + best.cy() + "”")
            : Sentence.both(
                List.of(best),
                "associated with answers nearer to “" + best.en() + "”",
                "yn gysylltiedig ag atebion yn nes at “" + best.cy() + "”");
    if (wanted == Wanted.NEITHER) {
      return found;
    }
    boolean isWorse = (wanted == Wanted.MORE) == isLower;
    return Sentence.both(
        List.of(found),
        found.en() + (isWorse ? ", which is worse" : ", which is better"),
        found.cy() + (isWorse ? ", sy’n waeth" : ", sy’n well"));
  }

  /** Both distributions, highest answer first. */
  static Remark distributions(Scale scale, TwoScales answers, Text against) {
    Text own = distribution(scale, answers.group());
    Text others = distribution(scale, answers.others());
    return new Remark.Note(
        Sentence.both(
            List.of(own, others, against),
            "Answers: " + own.en() + "; " + against.en() + ": " + others.en() + ".",
            "Atebion: " + own.cy() + "; " + against.cy() + ": " + others.cy() + "."));
  }

  private static Text distribution(Scale scale, CategoryCounts counts) {
    List<Text> parts = new ArrayList<>();
    for (int category = counts.categories() - 1; category >= 0; category--) {
      Rate share = new Rate(counts.at(category), counts.total(), Rate.Per.HUNDRED, null);
      Text label = scale.labels().get(category);
      String said = " " + share.printed() + "% (" + Digits.count(share.count()) + ")";
      parts.add(Sentence.both(List.of(label), label.en() + said, label.cy() + said));
    }
    return Sentence.joined(", ", parts);
  }

  /** Of the group's silent, who would turn a difference. */
  static Text silentAnswered(Text label) {
    return Sentence.both(
        List.of(label),
        "this group’s silent answered “" + label.en() + "”",
        "rhai heb ateb yn y grŵp hwn wedi ateb “" + label.cy() + "”");
  }

  static Text trend(Text along, Text best, boolean isRising, double p) {
    String by = " (" + Digits.p(p) + ").";
    return Sentence.both(
        List.of(along, best),
        "Along the groups in their order ("
            + along.en()
            + "), later groups answer "
            + (isRising ? "nearer to “" : "farther from “")
            + best.en()
            + "”"
            + by,
        "Ar hyd y grwpiau yn eu trefn ("
            + along.cy()
            + "), mae grwpiau diweddarach yn ateb "
            + (isRising ? "yn nes at “" : "ymhellach oddi wrth “")
            + best.cy()
            + "”"
            + by);
  }

  static Text noTrend(Text along, double p) {
    String by = " (" + Digits.p(p) + ").";
    return Sentence.both(
        List.of(along),
        "Along the groups in their order (" + along.en() + "), no trend is shown" + by,
        "Ar hyd y grwpiau yn eu trefn (" + along.cy() + "), ni ddangosir tuedd" + by);
  }

  static Text trendWithheld(Text along) {
    return Sentence.both(
        List.of(along),
        "Along the groups in their order ("
            + along.en()
            + "), a trend is not given, since numbers are too few or may not be published.",
        "Ar hyd y grwpiau yn eu trefn ("
            + along.cy()
            + "), ni roddir tuedd, gan fod y niferoedd yn rhy fach neu na cheir eu cyhoeddi.");
  }

  private static Text range(Figure figure) {
    return Words.interval(
        figure.range().orElseThrow(), limit -> Digits.signed(100 * limit, figure.decimals()) + "%");
  }
}
