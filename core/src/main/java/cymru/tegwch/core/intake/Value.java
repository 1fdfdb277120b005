// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Crosswalk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one text in a column means, where neither the list nor a crosswalk says so.
 *
 * <p>The text is compared after the same normalisation as a label, and before anything else.
 *
 * @param text the text in the file, not blank
 * @param codes the code that it means; several only for a variable that may hold several, none for
 *     a silence and for a box that is not ticked
 * @param silence why there is no answer, or null
 * @param kind what the move keeps of the meaning; lossy ones are counted. A silence is exact where
 *     the text means just that, and {@code TO_SILENCE} where some meaning is given up for it
 */
public record Value(
    String text, List<String> codes, @Nullable Silence silence, Crosswalk.Kind kind) {

  public Value {
    if (requireNonNull(text, "text").isBlank()) {
      throw new IllegalArgumentException("Value must have a text: what a blank means is set apart");
    }
    requireNonNull(kind, "kind");
    codes = List.copyOf(codes);
    if (silence != null && !codes.isEmpty()) {
      throw new IllegalArgumentException("Value must mean codes or a silence, but had both");
    }
    if (silence == null && kind == Crosswalk.Kind.TO_SILENCE) {
      throw new IllegalArgumentException("Value must have a silence to be TO_SILENCE");
    }
    if (kind == Crosswalk.Kind.ONE_TO_MANY || kind == Crosswalk.Kind.NONE) {
      throw new IllegalArgumentException(
          "Value must mean something, but its kind was " + kind + ": make it a silence");
    }
  }

  /** A text that means exactly that code. */
  public static Value of(String text, String code) {
    return of(text, code, Crosswalk.Kind.EXACT);
  }

  /** A text that is moved to that code. */
  public static Value of(String text, String code, Crosswalk.Kind kind) {
    return new Value(text, List.of(code), null, kind);
  }

  /** A text that says exactly why there is no answer, for instance {@code -9}. */
  public static Value silence(String text, Silence silence) {
    return new Value(text, List.of(), silence, Crosswalk.Kind.EXACT);
  }

  /**
   * A text that says that this box of a question with several is not ticked, for instance {@code
   * N}.
   */
  public static Value notTicked(String text) {
    return new Value(text, List.of(), null, Crosswalk.Kind.EXACT);
  }

  /** Whether this is a box that is not ticked. */
  public boolean isNotTicked() {
    return codes.isEmpty() && silence == null;
  }
}
