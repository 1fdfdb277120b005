// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.category.Category;

/**
 * A category that a text may have been meant for. Nothing applies it: somebody who knows the system
 * looks, and tells the mapping by a {@link Value}.
 *
 * @param category the category, of the list whose codes and labels the column holds
 * @param likeness in what the text is like one of its labels
 */
public record Suggestion(Category category, Likeness likeness) {

  /** In what a text is like a label, the closest first. */
  public enum Likeness {
    /** It looks the same and has letters of another alphabet or of another form. */
    LOOK_ALIKE,
    /** It is a label with a few slips of typing, or with other accents. */
    SPELLING,
    /** At least half of its words are in the label. */
    WORDS
  }

  public Suggestion {
    requireNonNull(category, "category");
    requireNonNull(likeness, "likeness");
  }

  /** The category and the likeness, which say nothing of the text. */
  @Override
  public String toString() {
    return category + ", " + likeness;
  }
}
