// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.asking;

import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Described;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Refused;
import cymru.tegwch.analysis.finding.TooFew;
import cymru.tegwch.analysis.finding.Undefined;
import cymru.tegwch.analysis.finding.Withheld;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A finding as part of a larger family: at a longer place, under a longer label, with more to say.
 */
public final class Retold {

  private Retold() {}

  /** The numbers of a comparison, if the finding has any. */
  public static Optional<Comparison> comparison(Finding finding) {
    if (finding instanceof Compared compared) {
      return Optional.of(compared.comparison());
    }
    return finding instanceof TooFew tooFew ? Optional.of(tooFew.comparison()) : Optional.empty();
  }

  /** The finding there, under that label, its sentence going on with those clauses. */
  public static Finding of(Finding finding, Coordinates place, Text label, List<Text> more) {
    Text sentence = sentence(finding, label, more);
    if (finding instanceof Compared compared) {
      return new Compared(place, label, compared.comparison(), sentence, finding.explanation());
    }
    if (finding instanceof TooFew few) {
      return new TooFew(
          place, label, few.comparison(), few.power(), few.needed(), sentence, few.explanation());
    }
    if (finding instanceof Described described) {
      return new Described(place, label, described.quantities(), sentence, described.explanation());
    }
    if (finding instanceof Refused refused) {
      return new Refused(place, label, refused.reason(), sentence, refused.explanation());
    }
    return finding instanceof Undefined
        ? new Undefined(place, label, sentence, finding.explanation())
        : new Withheld(place, label, sentence, finding.explanation());
  }

  private static Text sentence(Finding finding, Text label, List<Text> more) {
    Text was = finding.label();
    Text said = finding.sentence();
    List<Text> clauses = new ArrayList<>();
    clauses.add(
        Sentence.both(
            List.of(said), body(said.en(), was.en().length()), body(said.cy(), was.cy().length())));
    clauses.addAll(more);
    return Sentence.about(label, clauses);
  }

  /** What {@link Sentence#about} put between the label with its colon and the full stop. */
  private static String body(String sentence, int label) {
    return sentence.substring(label + 2, sentence.length() - 1);
  }
}
