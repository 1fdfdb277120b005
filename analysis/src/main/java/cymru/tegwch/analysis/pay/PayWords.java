// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.pay;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Amount;
import cymru.tegwch.analysis.finding.Certainty;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Measures;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.statistics.pay.EqualPayTable;
import cymru.tegwch.analysis.statistics.pay.PayRules;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Measure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What is said of pay gaps. The Welsh is ours and unverified. */
final class PayWords {

  static final Text DIRECTION =
      Text.of(
          "A gap above 0 means that the group is paid less than those it is compared with. A gap is"
              + " a fact about a payroll: it says nothing of equal pay for equal work, and nothing"
              + " of why.",
          "Mae bwlch uwch na 0 yn golygu bod y grŵp yn cael ei dalu llai na’r rhai y’i cymherir â"
              + " nhw. Ffaith am gyflogres yw bwlch: nid yw’n dweud dim am gyflog cyfartal am waith"
              + " cyfartal, na dim ynglŷn â pham.");

  static final Text NOT_A_CAUSE =
      Text.of(
          "The two parts describe this payroll by these grades. They do not say why: who comes into"
              + " which grade may itself be what is to be asked.",
          "Mae’r ddwy ran yn disgrifio’r gyflogres hon yn ôl y graddau hyn. Nid ydynt yn dweud pam:"
              + " efallai mai pwy sy’n cyrraedd pa radd yw’r union beth i’w holi.");

  static final Text ALL_OTHERS = Text.of("All others", "Pawb arall");
  static final Text NOBODY =
      Text.of(
          "nothing to compare: too few employees with pay, in this group or among those compared"
              + " with",
          "dim i’w gymharu: rhy ychydig o weithwyr â chyflog, yn y grŵp hwn neu ymhlith y rhai a"
              + " gymharwyd");

  static final Text ONE_SIDED_GRADE =
      Text.of(
          "no parts are given: a grade has too few employees of one of the two groups",
          "ni roddir rhannau: mae gan radd rhy ychydig o weithwyr o un o’r ddau grŵp");

  static final Text PUBLISHED =
      Text.of(
          "from published means, medians and counts, each rounded",
          "o gymedrau, canolrifau a niferoedd a gyhoeddwyd, pob un wedi’i dalgrynnu");

  private static final Text EMPLOYEES = Text.of("employees", "gweithwyr");
  private static final Text LESS =
      Text.of("associated with lower pay", "yn gysylltiedig â chyflog is");
  private static final Text MORE =
      Text.of("associated with higher pay", "yn gysylltiedig â chyflog uwch");

  private static final Map<EqualPayTable.Attention, Text> ATTENTION =
      Map.of(
          EqualPayTable.Attention.DIFFERENCE,
          Text.of(
              "5% or more: to be looked into, by the guide for equal pay audits",
              "5% neu fwy: i’w archwilio, yn ôl y canllaw ar archwiliadau cyflog cyfartal"),
          EqualPayTable.Attention.RECURRING_DIFFERENCE,
          Text.of(
              "3% or more, as in other grades: to be looked into, by the guide for equal pay"
                  + " audits",
              "3% neu fwy, fel mewn graddau eraill: i’w archwilio, yn ôl y canllaw ar archwiliadau"
                  + " cyflog cyfartal"));

  private PayWords() {}

  static Text title(Text pay, Text by, boolean isParts) {
    return Sentence.both(
        List.of(pay, by),
        (isParts ? "Parts of pay gaps: " : "Pay gaps: ") + pay.en() + " (" + by.en() + ")",
        (isParts ? "Rhannau bylchau cyflog: " : "Bylchau cyflog: ")
            + pay.cy()
            + " ("
            + by.cy()
            + ")");
  }

  /** The mean and the median of a group. */
  static Text pay(Text of, Amount mean, Optional<Measures.Median> median) {
    String value = Digits.signed(mean.value(), mean.decimals()) + " ";
    String base = Digits.count(mean.base());
    Text unit = mean.unitOfDifference();
    String middle =
        median
            .map(
                read ->
                    Digits.signed(
                        read.value() / Amount.divisor(Measure.Unit.PENCE), mean.decimals()))
            .orElse("");
    return Sentence.both(
        List.of(of),
        of.en()
            + " mean "
            + value
            + unit.en()
            + (middle.isEmpty() ? "" : ", median " + middle)
            + " (employees: "
            + base
            + ")",
        of.cy()
            + " cymedr "
            + value
            + unit.cy()
            + (middle.isEmpty() ? "" : ", canolrif " + middle)
            + " (gweithwyr: "
            + base
            + ")");
  }

  /** Difference and ratio of the means, with limits where they were rounded. */
  static List<Text> sizes(Comparison comparison, double reach, PaidGroup.Gap gap) {
    Amount of = (Amount) comparison.figure();
    double difference = comparison.difference().value();
    Text pounds =
        limits(
            Text.of(
                Digits.signed(difference, of.decimals()) + " " + of.unitOfDifference().en(),
                Digits.signed(difference, of.decimals()) + " " + of.unitOfDifference().cy()),
            Digits.signed(difference - reach, of.decimals()),
            Digits.signed(difference + reach, of.decimals()),
            gap.isRounded());
    Text ratio =
        limits(
            plain(Digits.signed(comparison.ratio().value(), 2)),
            Digits.signed(1 - gap.most() / 100, 2),
            Digits.signed(1 - gap.least() / 100, 2),
            gap.isRounded());
    return List.of(
        Text.of("difference " + pounds.en(), "gwahaniaeth " + pounds.cy()),
        Text.of("ratio " + ratio.en(), "cymhareb " + ratio.cy()));
  }

  private static Text limits(Text number, String least, String most, boolean isRounded) {
    return isRounded && !least.equals(most)
        ? Text.of(
            number.en() + " (from " + least + " to " + most + ", whatever was rounded)",
            number.cy() + " (o " + least + " i " + most + ", beth bynnag a dalgrynnwyd)")
        : number;
  }

  private static Text plain(String number) {
    return Text.of(number, number);
  }

  static Text meanGap(PaidGroup.Gap gap) {
    return gap("mean gap ", "bwlch cymedrig ", gap);
  }

  static Text medianGap(Optional<PaidGroup.Gap> gap) {
    return gap.map(known -> gap("median gap ", "bwlch canolrifol ", known))
        .orElse(Text.of("median gap not given", "ni roddir bwlch canolrifol"));
  }

  private static Text gap(String en, String cy, PaidGroup.Gap gap) {
    Text said =
        limits(
            plain(percent(gap.percent())),
            percent(gap.least()),
            percent(gap.most()),
            gap.isRounded());
    return Text.of(en + said.en(), cy + said.cy());
  }

  /** Whether chance alone could have dealt out such means. */
  static Text chance(Certainty certainty, boolean isLess) {
    String p = " (" + Digits.p(certainty.adjusted()) + ")";
    Text said =
        certainty.isDifferent()
            ? Text.of(
                (isLess ? LESS : MORE).en() + ", unlikely by chance alone" + p,
                (isLess ? LESS : MORE).cy() + ", annhebygol drwy hap yn unig" + p)
            : Text.of(
                "means as far apart as these could come about by chance alone" + p,
                "gallai cymedrau mor bell oddi wrth ei gilydd â’r rhain godi drwy hap yn unig" + p);
    return certainty.isOpenToRounding()
        ? Text.of(
            said.en() + ", though rounding could have changed this",
            said.cy() + ", er y gallai talgrynnu fod wedi newid hyn")
        : said;
  }

  static Optional<Text> attention(EqualPayTable.Attention attention) {
    return Optional.ofNullable(ATTENTION.get(attention));
  }

  /** The overall gap in two parts, in percentage points of the comparator's pay. */
  static Text parts(PaidGroup.Gap within, PaidGroup.Gap grades) {
    Text one = points(grades);
    Text other = points(within);
    return Text.of(
        "of the mean gap, percentage points that go with the grades that people are in: "
            + one.en()
            + ", and with pay within grades: "
            + other.en(),
        "o’r bwlch cymedrig, pwyntiau canran sy’n mynd gyda’r graddau y mae pobl ynddynt: "
            + one.cy()
            + ", a chyda chyflog o fewn graddau: "
            + other.cy());
  }

  private static Text points(PaidGroup.Gap part) {
    return limits(
        plain(Digits.signed(part.percent(), 1)),
        Digits.signed(part.least(), 1),
        Digits.signed(part.most(), 1),
        part.isRounded());
  }

  static Text withoutPay(OptionalLong number) {
    return number.isPresent()
        ? Text.of(
            "not counted: no pay (" + Digits.count(number.getAsLong()) + ")",
            "heb eu cyfrif: dim cyflog (" + Digits.count(number.getAsLong()) + ")")
        : Text.of("not counted: no pay (withheld)", "heb eu cyfrif: dim cyflog (ni chyhoeddir)");
  }

  /** {@code received a bonus 75.0% (45 of 60 employees)}. */
  static Text received(Optional<Tally> tally, Text who) {
    if (tally.isEmpty()) {
      return Sentence.both(List.of(who), who.en() + " (withheld)", who.cy() + " (ni chyhoeddir)");
    }
    Tally of = tally.orElseThrow();
    Rate share = new Rate(of.count(), of.base(), Rate.Per.HUNDRED, null);
    return Sentence.joined(" ", List.of(who, Words.share(share, EMPLOYEES)));
  }

  /** How many said which group they are of. */
  static Text declared(Rate share) {
    Text said = Words.share(share, EMPLOYEES);
    return Text.of(
        "Said which group they are of: " + said.en() + ".",
        "Dywedodd i ba grŵp y maent yn perthyn: " + said.cy() + ".");
  }

  static Text tooSmall(int minimum) {
    return Text.of(
        "no gap is given: fewer employees than " + minimum + " in one of the two groups",
        "ni roddir bwlch: llai o weithwyr na " + minimum + " yn un o’r ddau grŵp");
  }

  /** Which rule is followed; its source stays in the language in which it is. */
  static Text rule(PayRules rule) {
    boolean isLaw = rule.status() == PayRules.Status.IN_FORCE;
    return Text.of(
        "Rule: " + rule.source() + (isLaw ? "; in force." : "; a proposal, not law."),
        "Rheol: " + rule.source() + (isLaw ? "; mewn grym." : "; cynnig, nid cyfraith."));
  }

  private static String percent(double percent) {
    return Digits.signed(percent, 1) + "%";
  }
}
