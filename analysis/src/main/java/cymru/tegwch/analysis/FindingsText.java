// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import java.util.List;
import java.util.Locale;

/** Findings as a REPL shows them: at most 20 rows and 1,000 characters, each row whole. */
final class FindingsText {

  private static final int SUMMARY = 80;
  private static final int ROWS = 20;
  private static final int CHARACTERS = 1_000;
  private static final int LABEL = 40;

  private FindingsText() {}

  static String of(Findings<?> findings) {
    List<Finding> list = findings.list();
    StringBuilder text = new StringBuilder(shortened(summary(list), SUMMARY));
    int shown = 0;
    while (shown < list.size()) {
      String row = row(list.get(shown));
      boolean isLast = shown == list.size() - 1;
      if (shown + (isLast ? 1 : 2) > ROWS || text.length() + row.length() > CHARACTERS - 40) {
        break;
      }
      text.append('\n').append(row);
      shown++;
    }
    if (shown < list.size()) {
      text.append("\n... ").append(list.size() - shown).append(" more");
    }
    return text.toString();
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
        Locale.ROOT,
        "%-13s %s  %s",
        word(finding),
        numbers(finding),
        shortened(finding.label().en(), LABEL));
  }

  private static String word(Finding finding) {
    if (finding instanceof Compared compared) {
      return direction(compared.comparison());
    }
    if (finding instanceof TooFew) {
      return "too few";
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

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 3) + "...";
  }
}
