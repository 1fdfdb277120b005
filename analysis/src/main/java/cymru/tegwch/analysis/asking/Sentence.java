// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.asking;

import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Texts put together from texts. A text that is put together is translated only if every part is.
 */
public final class Sentence {

  private Sentence() {}

  /** One sentence about somebody: {@code label: clause; clause.} */
  public static Text about(Text label, List<Text> clauses) {
    Text said = joined("; ", clauses);
    return both(
        List.of(label, said),
        label.en() + ": " + said.en() + ".",
        label.cy() + ": " + said.cy() + ".");
  }

  /** The parts one after the other. */
  public static Text joined(String between, List<Text> parts) {
    return both(
        parts,
        parts.stream().map(Text::en).collect(Collectors.joining(between)),
        parts.stream().map(Text::cy).collect(Collectors.joining(between)));
  }

  /** A text that was made from others. */
  public static Text both(List<Text> from, String en, String cy) {
    return new Text(en, cy, from.stream().allMatch(Text::isTranslated));
  }
}
