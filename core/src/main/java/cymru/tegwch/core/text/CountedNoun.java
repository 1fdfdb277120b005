// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.text;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What is counted, written with its number in both languages.
 *
 * <pre>{@code
 * CountedNoun tables = CountedNoun.of(
 *     Text.of("table", "tabl"), Text.of("tables", "tablau"), Gender.MASCULINE);
 * tables.with(1); // 1 table / 1 tabl
 * tables.with(3); // 3 tables / 3 thabl
 * tables.with(1200); // 1,200 tables / 1,200 o dablau
 * CountedNoun.YEARS.with(2); // 2 years / 2 flynedd
 * }</pre>
 *
 * <p>A Welsh noun stays singular after a number, and its first consonant changes as it does after
 * the number's name: softly after <i>dau</i> and <i>dwy</i>, and after <i>un</i> where it is
 * feminine (but not <i>ll</i> and <i>rh</i>); p, t and c aspirate after <i>chwe</i>, and after
 * <i>tri</i> where it is masculine. Above ten the plural follows, after <i>o</i>. Units of time and
 * measure stay singular after every number ({@link #unit}), and years have forms of their own: 3, 4
 * and 6 <i>blynedd</i>, 5 <i>mlynedd</i>.
 *
 * <p>Sources: Unicode CLDR, plural rules and unit names of {@code cy} (which, having one form for 4
 * and 5, write 4 <i>mlynedd</i>); users.aber.ac.uk/bmj/Tr/Cym, the words that mutate others.
 */
public final class CountedNoun {

  private static final int NAMED = 10;

  /** Years that pass, not somebody's age. */
  public static final CountedNoun YEARS =
      new CountedNoun(
          "year",
          "years",
          IntStream.rangeClosed(0, NAMED).mapToObj(CountedNoun::year).toList(),
          "mlynedd");

  public static final CountedNoun MONTHS =
      unit(Text.of("month", "mis"), "months", Gender.MASCULINE);

  public static final CountedNoun WEEKS =
      unit(Text.of("week", "wythnos"), "weeks", Gender.FEMININE);

  public static final CountedNoun DAYS = unit(Text.of("day", "diwrnod"), "days", Gender.MASCULINE);

  private final String one;
  private final String several;
  private final List<String> named;
  private final String beyond;

  /** {@code named} are the Welsh forms after 0 to 10, {@code beyond} what follows larger ones. */
  private CountedNoun(String one, String several, List<String> named, String beyond) {
    this.one = one;
    this.several = several;
    this.named = List.copyOf(named);
    this.beyond = beyond;
  }

  /**
   * A noun that can be counted, in lower-case letters.
   *
   * @param gender the gender of the Welsh noun
   * @throws IllegalArgumentException if a text is not in both languages
   */
  public static CountedNoun of(Text singular, Text plural, Gender gender) {
    return new CountedNoun(
        requireTranslated(singular).en(),
        requireTranslated(plural).en(),
        forms(singular.cy(), gender),
        "o " + Mutation.SOFT.of(plural.cy()));
  }

  /**
   * A unit of time or of measure, whose Welsh noun is singular after every number.
   *
   * @param gender the gender of the Welsh noun
   * @throws IllegalArgumentException if the singular is not in both languages
   */
  public static CountedNoun unit(Text singular, String englishPlural, Gender gender) {
    return new CountedNoun(
        requireTranslated(singular).en(),
        requireNonNull(englishPlural, "englishPlural"),
        forms(singular.cy(), gender),
        singular.cy());
  }

  /**
   * So many of it, with the number in figures.
   *
   * @throws IllegalArgumentException if the number is below 0
   */
  public Text with(long number) {
    if (number < 0) {
      throw new IllegalArgumentException("Number must be 0 or more, but was " + number);
    }
    String figures = Numerals.count(number) + " ";
    boolean isOne = PluralCategory.of(number, Language.ENGLISH) == PluralCategory.ONE;
    return Text.of(
        figures + (isOne ? one : several),
        figures + (number > NAMED ? beyond : named.get((int) number)));
  }

  /** The English plural. */
  @Override
  public String toString() {
    return "CountedNoun[" + several + "]";
  }

  private static List<String> forms(String noun, Gender gender) {
    return IntStream.rangeClosed(0, NAMED)
        .mapToObj(number -> mutation(number, gender).of(noun))
        .toList();
  }

  private static Mutation mutation(int number, Gender gender) {
    boolean isFeminine = requireNonNull(gender, "gender") == Gender.FEMININE;
    return switch (PluralCategory.of(number, Language.WELSH)) {
      case ONE -> isFeminine ? Mutation.SOFT_AFTER_ONE : Mutation.NONE;
      case TWO -> Mutation.SOFT;
      case FEW -> isFeminine ? Mutation.NONE : Mutation.ASPIRATE;
      case MANY -> Mutation.ASPIRATE;
      case ZERO, OTHER -> Mutation.NONE;
    };
  }

  private static String year(int number) {
    return switch (number) {
      case 1 -> "flwyddyn";
      case 2 -> "flynedd";
      case 3, 4, 6 -> "blynedd";
      default -> "mlynedd";
    };
  }

  private static Text requireTranslated(Text text) {
    if (!text.isTranslated()) {
      throw new IllegalArgumentException("Noun '" + text.en() + "' must be in both languages");
    }
    return text;
  }
}
