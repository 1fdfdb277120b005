// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which leaf of a list of ages holds which age, read from the codes of its categories. */
final class AgeBands {

  /** Nobody is older; an age beyond it is a mistake in the file. */
  static final int OLDEST = 130;

  private static final Pattern BAND =
      Pattern.compile("(?:(\\d{1,3})(?:-(\\d{1,3}|plus|over|and-over))?+|under-(\\d{1,3}))");

  private final int[] leafOfAge;

  private AgeBands(int[] leafOfAge) {
    this.leafOfAge = leafOfAge;
  }

  /**
   * The bands of a list whose codes are ages.
   *
   * @throws IllegalArgumentException if a code is not an age, or an age is in two categories
   */
  static AgeBands of(CodeList list) {
    int[] leafOfAge = new int[OLDEST + 1];
    Arrays.fill(leafOfAge, -1);
    List<Category> categories = list.categories();
    for (int leaf = 0; leaf < categories.size(); leaf++) {
      String code = categories.get(leaf).code();
      Matcher band = BAND.matcher(code);
      if (!band.matches()) {
        throw new IllegalArgumentException(
            "Codes of "
                + list.id()
                + " must be ages such as 16-24 or 75-plus, but one was '"
                + code
                + "'");
      }
      for (int age = lowest(band); age <= Math.min(highest(band), OLDEST); age++) {
        if (leafOfAge[age] >= 0) {
          throw new IllegalArgumentException(
              "Codes of "
                  + list.id()
                  + " must each have their own ages, but "
                  + age
                  + " is in two");
        }
        leafOfAge[age] = leaf;
      }
    }
    return new AgeBands(leafOfAge);
  }

  /** The place of the leaf that holds the age, or -1 if none does. */
  int leaf(int age) {
    return age < 0 || age > OLDEST ? -1 : leafOfAge[age];
  }

  private static int lowest(Matcher band) {
    return band.group(1) == null ? 0 : Integer.parseInt(band.group(1));
  }

  private static int highest(Matcher band) {
    if (band.group(3) != null) {
      return Integer.parseInt(band.group(3)) - 1;
    }
    String end = band.group(2);
    if (end == null) {
      return Integer.parseInt(band.group(1));
    }
    return Character.isDigit(end.charAt(0)) ? Integer.parseInt(end) : OLDEST;
  }
}
