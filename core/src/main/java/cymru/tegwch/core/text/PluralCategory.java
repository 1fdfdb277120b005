// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.text;

/**
 * Which form of a word goes with a number, as message formats name it: English tells two apart,
 * Welsh six.
 *
 * <p>Source: Unicode CLDR, cardinal plural rules of {@code en} and {@code cy}.
 */
public enum PluralCategory {
  ZERO,
  ONE,
  TWO,
  FEW,
  MANY,
  OTHER;

  /**
   * The category of a whole number. In Welsh 0, 1, 2, 3 and 6 have one each, because of what their
   * names do to the word after them; in English 1 has.
   *
   * <pre>{@code
   * PluralCategory.of(6, Language.WELSH); // MANY
   * }</pre>
   */
  public static PluralCategory of(long number, Language language) {
    if (number == 1) {
      return ONE;
    }
    if (language == Language.ENGLISH || number < 0 || number > 6) {
      return OTHER;
    }
    return switch ((int) number) {
      case 0 -> ZERO;
      case 2 -> TWO;
      case 3 -> FEW;
      case 6 -> MANY;
      default -> OTHER;
    };
  }
}
