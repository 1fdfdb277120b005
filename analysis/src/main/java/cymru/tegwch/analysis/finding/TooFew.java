// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.show.Excerpt;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.text.Text;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * No difference was found, and the smallest one of interest could well have been missed.
 *
 * @param group the group's place along the dimensions that were asked about
 * @param label what people read of the group
 * @param comparison the numbers as they are
 * @param power the chance that so few would have shown the smallest difference of interest
 * @param needed the base that would be enough; null where no base of this group would be, since
 *     those whom it is compared with are too few
 * @param sentence all of it in words
 * @param explanation what stands beside it
 */
public record TooFew(
    Coordinates group,
    Text label,
    Comparison comparison,
    double power,
    @Nullable Long needed,
    Text sentence,
    Explanation explanation)
    implements Finding {

  public TooFew {
    requireNonNull(group, "group");
    requireNonNull(label, "label");
    requireNonNull(comparison, "comparison");
    requireNonNull(sentence, "sentence");
    requireNonNull(explanation, "explanation");
    if (!(power >= 0 && power <= 1)) {
      throw new IllegalArgumentException("Power must be 0 to 1, but was " + power);
    }
  }

  /** The base that would be enough, or empty where no base of this group would be. */
  public OptionalLong enough() {
    return needed == null ? OptionalLong.empty() : OptionalLong.of(needed);
  }

  /** The group, then the sentence in English. */
  @Override
  public String toString() {
    return Excerpt.of("Too few to say: " + label.en(), sentence.en());
  }
}
