// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.category;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.text.Text;
import java.util.regex.Pattern;

/**
 * One category of a code list: what a box on the form stands for, or a group of such boxes.
 *
 * @param list the list whose code this is: a code means nothing outside its list
 * @param code 1 to 64 ASCII letters, digits, dots, underscores or hyphens, beginning with a letter
 *     or digit
 * @param label what people read
 */
public record Category(CodeListId list, String code, Text label) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}+");

  public Category {
    requireNonNull(list, "list");
    requireNonNull(label, "label");
    if (!FORM.matcher(requireNonNull(code, "code")).matches()) {
      throw new IllegalArgumentException(
          "Category code of "
              + list
              + " must be 1 to 64 letters, digits, dots, underscores or hyphens");
    }
  }

  /** The code and the label: {@code white-irish (Irish / Gwyddelig)}. */
  @Override
  public String toString() {
    return code + " (" + label + ")";
  }
}
