// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.conformance;

import cymru.tegwch.core.label.LookAlikes;
import cymru.tegwch.core.record.Place;
import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Text;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a text that people read must be written, in whichever language. A computer that is shown a
 * text that breaks one of these rules does not see what people see.
 *
 * <pre>{@code
 * TextRule.brokenBy("Cаrdiff"); // LOOK_ALIKE_LETTERS: the second letter is Cyrillic
 * }</pre>
 *
 * <p>The Welsh is unverified.
 */
public enum TextRule {
  /** Unicode form NFC: {@code ŵ} is one character. */
  NOT_COMPOSED(
      "The text must be in Unicode form NFC, in which a letter and its accent are one character",
      "Rhaid i’r testun fod yn ffurf Unicode NFC, lle mae llythyren a’i hacen yn un nod"),
  /**
   * No control character, none that is invisible or turns the direction of writing, none that is
   * not assigned.
   */
  ILLEGAL_CHARACTER(
      "The text has a control character, an invisible one or one that turns the direction of writing",
      "Mae yn y testun nod rheoli, nod anweledig neu nod sy’n troi cyfeiriad yr ysgrifen"),
  /** No letter of another alphabet or form among Latin ones. */
  LOOK_ALIKE_LETTERS(
      "The text has letters of another alphabet or form that look like Latin ones; type it again",
      "Mae yn y testun lythrennau o wyddor neu ffurf arall sy’n edrych fel rhai Lladin; teipiwch ef eto"),
  /** No white space at the ends, none but single spaces inside. */
  UNTIDY_SPACE(
      "The text must have single spaces between words and none at its ends",
      "Rhaid i’r testun fod â bylchau sengl rhwng geiriau a dim bwlch ar ei ddechrau na’i ddiwedd"),
  /** Curly apostrophes, as in the published Welsh. */
  STRAIGHT_APOSTROPHE(
      "The text must have curly apostrophes (’)", "Rhaid i’r testun fod â chollnodau cyrliog (’)"),
  /** Nothing that says that the text is still to be written. */
  MARKED_UNFINISHED(
      "The text is marked as unfinished, for instance by two question marks or a note in brackets",
      "Mae’r testun wedi’i farcio fel un anorffenedig, er enghraifft â dau farc cwestiwn neu nodyn mewn cromfachau");

  private static final Pattern MARK =
      Pattern.compile(
          "\\b(?:TODO|FIXME|TBC|XXX+)\\b|\\?\\?|(?i:\\[\\s*(?:cy|en|welsh|english|cym|cymraeg|saesneg)\\b|lorem ipsum)");

  private final Text message;

  TextRule(String en, String cy) {
    this.message = Text.of(en, cy);
  }

  /** The rules that the text breaks, in the order in which they stand here. */
  public static List<TextRule> brokenBy(String text) {
    return Arrays.stream(values()).filter(rule -> rule.isBrokenBy(text)).toList();
  }

  /** The code in problems, for instance {@code look-alike-letters}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is wrong, in both languages. */
  public Text message() {
    return message;
  }

  /** That this rule is broken there. */
  public Problem at(Place place) {
    return new Problem(code(), place, message);
  }

  private boolean isBrokenBy(String text) {
    return switch (this) {
      case NOT_COMPOSED -> !Normalizer.isNormalized(text, Normalizer.Form.NFC);
      case ILLEGAL_CHARACTER -> text.codePoints().anyMatch(TextRule::isIllegal);
      case LOOK_ALIKE_LETTERS -> hasLookAlikes(text);
      case UNTIDY_SPACE -> isUntidy(text);
      case STRAIGHT_APOSTROPHE -> text.indexOf('\'') >= 0;
      case MARKED_UNFINISHED -> MARK.matcher(text).find();
    };
  }

  private static boolean isIllegal(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** A word wholly in another alphabet is no look-alike: its other letters do not become Latin. */
  private static boolean hasLookAlikes(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    for (String word : composed.split("[^\\p{L}\\p{M}]+", -1)) {
      String latin = LookAlikes.latin(word);
      if (!latin.equals(word) && latin.codePoints().allMatch(TextRule::isLatinOrMark)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLatinOrMark(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.INHERITED;
  }

  private static boolean isUntidy(String text) {
    return text.startsWith(" ")
        || text.endsWith(" ")
        || text.contains("  ")
        || text.codePoints().anyMatch(c -> c != ' ' && Character.isSpaceChar(c));
  }
}
