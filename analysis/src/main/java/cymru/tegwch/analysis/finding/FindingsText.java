// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import cymru.tegwch.core.show.Excerpt;
import java.util.List;
import java.util.Locale;

/** Findings as a REPL shows them: a summary, then a row for each group. */
final class FindingsText {

  private FindingsText() {}

  static String of(Findings<?> findings) {
    List<Finding> list = findings.list();
    return Excerpt.of(summary(list), list.size(), i -> row(list.get(i)));
  }

  private static String summary(List<Finding> list) {
    long different =
        list.stream()
            .filter(
                finding ->
                    finding instanceof Compared compared
                        && compared.comparison().certainty().isDifferent())
            .count();
    return "Findings on "
        + list.size()
        + " groups: "
        + different
        + " different, "
        + list.stream().filter(TooFew.class::isInstance).count()
        + " too few to say, "
        + list.stream().filter(Withheld.class::isInstance).count()
        + " withheld";
  }

  private static String row(Finding finding) {
    return String.format(
        Locale.ROOT, "%-13s %s  %s", word(finding), numbers(finding), finding.label().en());
  }

  private static String word(Finding finding) {
    if (finding instanceof Compared compared) {
      return direction(compared.comparison());
    }
    if (finding instanceof TooFew) {
      return "too few";
    }
    if (finding instanceof Described) {
      return "described";
    }
    if (finding instanceof Refused) {
      return "refused";
    }
    return finding instanceof Withheld ? "withheld" : "undefined";
  }

  private static String direction(Comparison comparison) {
    Certainty certainty = comparison.certainty();
    if (!certainty.isDifferentAlone()) {
      return "no difference";
    }
    String way = comparison.difference().value() < 0 ? "lower" : "higher";
    return certainty.isDifferent() ? way : way + " alone";
  }

  private static String numbers(Finding finding) {
    if (finding instanceof Compared compared) {
      return numbers(compared.comparison());
    }
    if (finding instanceof TooFew tooFew) {
      return numbers(tooFew.comparison());
    }
    return String.format(Locale.ROOT, "%6s %7s", "", "");
  }

  private static String numbers(Comparison comparison) {
    return String.format(
        Locale.ROOT, "%6s /%6s", comparison.figure().printed(), comparison.against().printed());
  }
}
