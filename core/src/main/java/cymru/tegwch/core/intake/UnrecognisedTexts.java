// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import cymru.tegwch.core.label.Nearness;
import cymru.tegwch.core.label.Plain;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Counts the texts of one column that nothing recognises. A column with very many different ones
 * holds free text, of which none is kept.
 */
final class UnrecognisedTexts implements CellReader {

  private static final int MOST = 4_096;

  private final String column;
  private final CodeColumn part;
  private final Suggestions suggestions;
  private final Map<String, Spelt> texts = new HashMap<>();
  private boolean isFreeText;

  /** One text however it is typed: in how many cells, and the first way in the order of Unicode. */
  private record Spelt(String first, long cells) {

    Spelt and(Spelt other) {
      return new Spelt(
          first.compareTo(other.first) <= 0 ? first : other.first, cells + other.cells);
    }
  }

  UnrecognisedTexts(String column, CodeColumn part, Suggestions suggestions) {
    this.column = column;
    this.part = part;
    this.suggestions = suggestions;
  }

  @Override
  public void read(RowAssembler row, int place, byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    if (part.separator().isEmpty()) {
      read(text);
    } else {
      for (String each : text.split(Pattern.quote(part.separator()), -1)) {
        read(each);
      }
    }
  }

  /** Those that at least so many cells share, the most frequent first. */
  List<UnrecognisedText> of(long cells) {
    return texts.values().stream()
        .filter(spelt -> spelt.cells() >= cells)
        .map(
            spelt ->
                new UnrecognisedText(
                    column,
                    part.variable().name(),
                    spelt.first(),
                    spelt.cells(),
                    suggestions.of(spelt.first())))
        .sorted(
            Comparator.comparingLong(UnrecognisedText::cells)
                .reversed()
                .thenComparing(UnrecognisedText::text))
        .toList();
  }

  private void read(String text) {
    if (isFreeText || text.length() > Nearness.LONGEST || !suggestions.isUnrecognised(text)) {
      return;
    }
    texts.merge(Plain.of(text), new Spelt(Plain.trimmed(text), 1), Spelt::and);
    if (texts.size() > MOST) {
      isFreeText = true;
      texts.clear();
    }
  }
}
