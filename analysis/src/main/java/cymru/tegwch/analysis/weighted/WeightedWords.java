// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.weighted;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.finding.WeightedShare;
import cymru.tegwch.core.text.Text;
import java.util.List;

/** What is said of weighted shares. The Welsh is ours and unverified. */
final class WeightedWords {

  static final Text KISH =
      Text.of(
          "Certainty allows for unequal weights, by Kish’s effective number, and not for clusters or"
              + " strata of the design.",
          "Mae’r sicrwydd yn caniatáu ar gyfer pwysau anghyfartal, yn ôl nifer effeithiol Kish, ac"
              + " nid ar gyfer clystyrau na haenau’r cynllun.");

  static final Remark NO_WEIGHTS =
      new Remark.Note(
          Text.of(
              "What silence could change is not given: not all who are silent have a weight.",
              "Ni roddir yr hyn y gallai’r rhai heb ateb ei newid: nid oes gan bob un ohonynt"
                  + " bwysau."));

  private WeightedWords() {}

  static Text title(Text answers, Text by) {
    return Sentence.both(
        List.of(answers, by),
        "Weighted shares: " + answers.en() + " (" + by.en() + ")",
        "Cyfrannau wedi’u pwysoli: " + answers.cy() + " (" + by.cy() + ")");
  }

  static Text share(WeightedShare figure) {
    Text range =
        Words.interval(
            figure.interval(), limit -> Digits.signed(100 * limit, figure.decimals()) + "%");
    String share = figure.printed() + "%";
    String base = Digits.count(figure.base());
    String effective = Digits.signed(figure.effective(), 0);
    return Text.of(
        share
            + " weighted ("
            + base
            + " with an answer, as good as "
            + effective
            + " of equal weights, "
            + range.en()
            + ")",
        share
            + " wedi’i bwysoli ("
            + base
            + " ag ateb, cystal â "
            + effective
            + " o bwysau cyfartal, "
            + range.cy()
            + ")");
  }
}
