// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.show.Excerpt;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.text.Text;

/**
 * A group was compared: a difference was found, or there were enough people to say that none was.
 *
 * @param group the group's place along the dimensions that were asked about
 * @param label what people read of the group
 * @param comparison the numbers
 * @param sentence all of it in words
 * @param explanation what stands beside it
 */
public record Compared(
    Coordinates group, Text label, Comparison comparison, Text sentence, Explanation explanation)
    implements Finding {

  public Compared {
    requireNonNull(group, "group");
    requireNonNull(label, "label");
    requireNonNull(comparison, "comparison");
    requireNonNull(sentence, "sentence");
    requireNonNull(explanation, "explanation");
  }

  /** The group, then the sentence in English. */
  @Override
  public String toString() {
    return Excerpt.of("Compared: " + label.en(), sentence.en());
  }
}
