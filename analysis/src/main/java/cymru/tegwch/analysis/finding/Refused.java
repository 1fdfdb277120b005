// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.show.Excerpt;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.text.Text;

/**
 * A method cannot be used on these numbers, or its result may not be given: of a fitted result the
 * rules by which the outputs of research are checked.
 *
 * @param group the group's place along the dimensions that were asked about
 * @param label what people read of the group
 * @param reason why, for a program
 * @param sentence why, in words
 * @param explanation what stands beside it
 */
public record Refused(
    Coordinates group, Text label, Reason reason, Text sentence, Explanation explanation)
    implements Finding {

  /** Why a method was not used. */
  public enum Reason {
    /** The series is shorter than the method needs. */
    TOO_FEW_POINTS,
    /** A number that the method needs is hidden or does not fit the others. */
    HIDDEN_POINT,
    /** A number that the method needs stands on too few people. */
    SMALL_BASE,
    /** A number cannot be put on the scale of the method: nobody, or everybody. */
    NOT_ON_SCALE
  }

  public Refused {
    requireNonNull(group, "group");
    requireNonNull(label, "label");
    requireNonNull(reason, "reason");
    requireNonNull(sentence, "sentence");
    requireNonNull(explanation, "explanation");
  }

  /** The group, then the sentence in English. */
  @Override
  public String toString() {
    return Excerpt.of("Refused: " + label.en(), sentence.en());
  }
}
