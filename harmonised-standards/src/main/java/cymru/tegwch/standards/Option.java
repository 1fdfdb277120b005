// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One answer that a question offers, in the place in which it is asked.
 *
 * @param category the code that is stored and the label that people read
 * @param hint a line under the label, or null
 * @param isWriteIn whether a person who chooses it may write more
 * @param prompt what stands beside the place to write, or null where the standard has no words for
 *     it
 * @param isExclusive whether it is chosen alone, for instance none of these, where several may be
 *     chosen
 */
public record Option(
    Category category,
    @Nullable Text hint,
    boolean isWriteIn,
    @Nullable Text prompt,
    boolean isExclusive) {

  public Option {
    requireNonNull(category, "category");
  }

  /** The code that is stored. */
  public String code() {
    return category.code();
  }

  /** What people read. */
  public Text label() {
    return category.label();
  }

  @Override
  public String toString() {
    return category.toString();
  }
}
