// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.regex.Pattern;

/** What every finding must be: whole, in both languages, with the same numbers, without a why. */
public final class WholeSentences {

  private static final Pattern CAUSAL_EN =
      Pattern.compile(
          "\\b(because|due to|caus\\w*|effect\\w*|impact\\w*|leads? to|results? (in|from)|owing"
              + "|reason|explain\\w*|discriminat\\w*|bias\\w*)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CAUSAL_CY =
      Pattern.compile(
          "\\b(oherwydd|achos\\w*|effaith\\w*|effeith\\w*|o ganlyniad|arwain at|rheswm|gwahaniaethu)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern BROKEN =
      Pattern.compile("NaN|Infinity|null|\\{|}|%s|  |\\(\\)|: ;|;;|\\[CY]");

  private WholeSentences() {}

  public static void require(Findings<?> findings) {
    for (Finding finding : findings.list()) {
      require(finding.sentence());
      finding.remarks().forEach(remark -> require(remark.sentence()));
      finding.next().forEach(step -> require(step.sentence()));
      assertThat(finding.sentence().en()).startsWith(finding.label().en() + ": ");
      assertThat(finding.sentence().cy()).startsWith(finding.label().cy() + ": ");
    }
    findings.notes().forEach(WholeSentences::require);
    assertThat(findings.title().isTranslated()).isTrue();
  }

  public static void require(Text sentence) {
    assertThat(sentence.isTranslated()).isTrue();
    assertThat(sentence.en()).endsWith(".").doesNotContainPattern(BROKEN);
    assertThat(sentence.cy()).endsWith(".").doesNotContainPattern(BROKEN);
    assertThat(sentence.en()).doesNotContainPattern(CAUSAL_EN);
    assertThat(sentence.cy()).doesNotContainPattern(CAUSAL_CY).isNotEqualTo(sentence.en());
    assertThat(numbers(sentence.cy())).isEqualTo(numbers(sentence.en()));
    assertThat(sentence.en().chars().filter(c -> c == '(').count())
        .isEqualTo(sentence.en().chars().filter(c -> c == ')').count());
  }

  /** Both languages say the same numbers in the same order. */
  private static List<String> numbers(String text) {
    return Pattern.compile("\u2212?\\d[\\d,.]*")
        .matcher(text)
        .results()
        .map(found -> found.group().replaceAll("[.,]+$", ""))
        .toList();
  }
}
