// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.show.Excerpt;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.text.Text;

/**
 * The numbers that a comparison needs may not be published, or are too few for a percentage.
 *
 * @param group the group's place along the dimensions that were asked about
 * @param label what people read of the group
 * @param sentence why, in words
 * @param explanation what stands beside it
 */
public record Withheld(Coordinates group, Text label, Text sentence, Explanation explanation)
    implements Finding {

  public Withheld {
    requireNonNull(group, "group");
    requireNonNull(label, "label");
    requireNonNull(sentence, "sentence");
    requireNonNull(explanation, "explanation");
  }

  /** The group, then the sentence in English. */
  @Override
  public String toString() {
    return Excerpt.of("Withheld: " + label.en(), sentence.en());
  }
}
