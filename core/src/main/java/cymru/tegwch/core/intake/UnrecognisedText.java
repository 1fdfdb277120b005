// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A text in a column of codes or labels that the mapping does not recognise, for whoever completes
 * the mapping.
 *
 * <p>The text was in many rows of a file about people. It is there to be looked at and put into a
 * {@link Value}; a log is no place for it, and {@link #toString} does not have it.
 *
 * @param column the column of the file, as the mapping names it
 * @param variable the variable that is read from it
 * @param text the text, without white space at its ends
 * @param cells how many cells have it, however they are typed
 * @param suggestions what it may have been meant for, the nearest first
 */
public record UnrecognisedText(
    String column, String variable, String text, long cells, List<Suggestion> suggestions) {

  /** The fewest cells that must share a text before it is shown. */
  public static final int FEWEST_CELLS = 10;

  public UnrecognisedText {
    requireNonNull(column, "column");
    requireNonNull(variable, "variable");
    requireNonNull(text, "text");
    suggestions = List.copyOf(suggestions);
    if (cells < FEWEST_CELLS) {
      throw new IllegalArgumentException(
          "Text must be in at least " + FEWEST_CELLS + " cells to be shown, but was in " + cells);
    }
  }

  /** The column, the variable and the numbers, and not the text. */
  @Override
  public String toString() {
    return column
        + " ("
        + variable
        + "): a text of "
        + cells
        + " cells, "
        + suggestions.size()
        + " suggestions";
  }
}
