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
    long different = count(list, Verdict.HIGHER) + count(list, Verdict.LOWER);
    return "Findings on "
        + list.size()
        + " groups: "
        + different
        + " different, "
        + count(list, Verdict.TOO_FEW)
        + " too few to say, "
        + count(list, Verdict.WITHHELD)
        + " withheld";
  }

  private static long count(List<Finding> list, Verdict verdict) {
    return list.stream().filter(finding -> Verdict.of(finding) == verdict).count();
  }

  private static String row(Finding finding) {
    return String.format(
        Locale.ROOT,
        "%-13s %s  %s",
        Verdict.of(finding).word(),
        numbers(finding),
        finding.label().en());
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
