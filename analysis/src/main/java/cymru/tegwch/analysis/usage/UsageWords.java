// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.usage;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.contrast.SilenceSaid;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.text.Text;
import java.util.List;

/** What is said of how often and in which ways. The Welsh is ours and unverified. */
final class UsageWords {

  static final Text CHANNELS = Text.of("Ways of use", "Dulliau defnyddio");
  static final Text FREQUENCY = Text.of("How often", "Pa mor aml");
  static final Text COUNTED = Text.of("Counted", "Cyfrifwyd");
  static final Text TIMES = Text.of("times", "troeon");

  static final Text NOBODY_CAME =
      Text.of(
          "nothing to compare: no times counted, in this group or in the rest",
          "dim i’w gymharu: ni chyfrifwyd unrhyw droeon, yn y grŵp hwn nac yn y gweddill");

  static final Text BUNCHES =
      Text.of(
          "Some people come far more often than others, which the certainty allows for. What would be"
              + " enough is worked out with the times of the rest as they were found.",
          "Mae rhai pobl yn dod yn llawer amlach nag eraill, ac mae’r sicrwydd yn caniatáu ar gyfer"
              + " hynny. Cyfrifir beth fyddai’n ddigon gyda throeon y gweddill fel y’u cafwyd.");

  static final Text SEVERAL_CHANNELS =
      Text.of(
          "One person may use several, so the shares of a group add up to more than the whole.",
          "Gall un person ddefnyddio sawl un, felly mae cyfrannau grŵp yn fwy na’r cyfan gyda’i"
              + " gilydd.");

  static final SilenceSaid SILENCE =
      new SilenceSaid(
          SilenceSaid.OF_SHARES.bounds(),
          Text.of("this group’s silent used this way", "rhai heb ateb yn y grŵp hwn â’r dull hwn"),
          Text.of(
              "this group’s silent did not use this way",
              "rhai heb ateb yn y grŵp hwn heb y dull hwn"));
  private static final Text THE_REST = Text.of("the rest", "y gweddill");

  private UsageWords() {}

  static Text title(Text what, Text of, CountTable table, List<Dimension> by) {
    Text groups = Sentence.joined(", ", by.stream().map(Dimension::label).toList());
    Text unit = table.population().unit().label();
    return Sentence.both(
        List.of(groups, of),
        what.en() + ": " + of.en() + " (" + unit.en() + "; " + groups.en() + ")",
        what.cy() + ": " + of.cy() + " (" + unit.cy() + "; " + groups.cy() + ")");
  }

  static Text used(Rate figure, Text basis) {
    return Words.share(figure, basis);
  }

  static Text theRest(Rate figure, Text basis) {
    return rest(Words.share(figure, basis));
  }

  static Text rest(Text said) {
    return Sentence.joined(" ", List.of(THE_REST, said));
  }

  static Text chosen(boolean isLower) {
    return isLower
        ? Text.of(
            "associated with less use of this way",
            "yn gysylltiedig â llai o ddefnydd o’r dull hwn")
        : Text.of(
            "associated with more use of this way",
            "yn gysylltiedig â mwy o ddefnydd o’r dull hwn");
  }

  static Text ever(Rate figure, Text unit) {
    Text basis = Sentence.both(List.of(unit), unit.en(), unit.cy());
    return Sentence.joined(" ", List.of(Text.of("at all", "o gwbl"), Words.share(figure, basis)));
  }

  static Text dispersion(double dispersion) {
    String times = Digits.signed(dispersion, 2);
    return Text.of(
        "variance, in multiples of that of chance: " + times,
        "amrywiant, mewn lluosrifau o amrywiant hap: " + times);
  }

  /** Of the silent, so many of whom came that often. */
  static Text silentCame(int times) {
    return Text.of(
        "this group’s silent came this many times: " + times,
        "rhai heb ateb yn y grŵp hwn wedi dod hyn o weithiau: " + times);
  }

  static Text open(int most) {
    return Text.of(
        "Whoever came more than " + most + " times is counted as " + most + ".",
        "Cyfrifir pwy bynnag a ddaeth fwy na " + most + " o weithiau fel " + most + ".");
  }
}
