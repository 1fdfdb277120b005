// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order of names in a language, for lists that people read: places in a form, options in a
 * menu. In Welsh <i>ch, dd, ff, ng, ll, ph, rh</i> and <i>th</i> are letters of their own, so
 * Caerdydd is before Chwilog, and Lampeter before Llandudno.
 *
 * <pre>{@code
 * Benchmarks.areas().stream()
 *     .map(area -> area.name().cy())
 *     .sorted(Alphabetical.in(Language.WELSH))
 *     .toList();
 * }</pre>
 *
 * <p>Letters decide first, then accents, then capitals, which follow; spaces are before
 * punctuation, digits and letters. Nobody can tell from the letters that the <i>ng</i> of Bangor is
 * two; where it matters, U+034F between them says so, as it does elsewhere. Source: the order of
 * Welsh in Unicode CLDR (collation {@code cy}); a test holds the two together for names.
 */
public final class Alphabetical {

  private static final Map<String, Character> WELSH_LETTERS =
      Map.of(
          "ch", 'c', "dd", 'd', "ff", 'f', "ng", 'g', "ll", 'l', "ph", 'p', "rh", 'r', "th", 't');
  private static final String PUNCTUATION = " _-,;:!?./'’\"()[]{}@*&#%";
  private static final String ACCENTS = "\u0301\u0300\u0302\u0308";
  private static final int DIGITS = 100;
  private static final int LETTERS = 200;
  private static final int OTHERS = 1000;

  private static final Comparator<String> ENGLISH = new Order(false);
  private static final Comparator<String> WELSH = new Order(true);

  private Alphabetical() {}

  /** The order in that language: total, and equal only for equal texts. */
  public static Comparator<String> in(Language language) {
    return language == Language.WELSH ? WELSH : ENGLISH;
  }

  /** By letters, then accents, then capitals, then the characters themselves. */
  private record Order(boolean hasDigraphs) implements Comparator<String> {

    @Override
    public int compare(String one, String other) {
      Key first = key(one);
      Key second = key(other);
      int letters = compare(first.letters(), second.letters());
      int accents = letters == 0 ? compare(first.accents(), second.accents()) : letters;
      int capitals = accents == 0 ? compare(first.capitals(), second.capitals()) : accents;
      return capitals == 0 ? one.compareTo(other) : capitals;
    }

    private static int compare(List<Integer> one, List<Integer> other) {
      for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
        int here = Integer.compare(one.get(i), other.get(i));
        if (here != 0) {
          return here;
        }
      }
      return Integer.compare(one.size(), other.size());
    }

    private Key key(String text) {
      String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
      Key key = new Key(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      for (int i = 0; i < apart.length(); ) {
        int c = apart.codePointAt(i);
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
          key.accent(c);
          i += Character.charCount(c);
          continue;
        }
        String pair = apart.substring(i, Math.min(i + 2, apart.length()));
        Character digraph = hasDigraphs ? digraph(pair) : null;
        if (digraph == null) {
          key.letter(weight(c), Character.isUpperCase(c) ? 2 : 0);
          i += Character.charCount(c);
        } else {
          key.letter(weight(digraph) + 1, capitals(pair));
          i += 2;
        }
      }
      return key;
    }

    /** The first sign of a letter of two; {@code cH} is two letters. */
    private static @Nullable Character digraph(String pair) {
      boolean isOne =
          pair.length() == 2
              && (Character.isUpperCase(pair.charAt(0)) || Character.isLowerCase(pair.charAt(1)));
      return isOne ? WELSH_LETTERS.get(pair.toLowerCase(Locale.ROOT)) : null;
    }

    /** {@code ch} before {@code Ch} before {@code CH}. */
    private static int capitals(String pair) {
      return (Character.isUpperCase(pair.charAt(0)) ? 1 : 0)
          + (Character.isUpperCase(pair.charAt(1)) ? 1 : 0);
    }

    private static int weight(int c) {
      int lower = Character.toLowerCase(c);
      if (lower >= 'a' && lower <= 'z') {
        return LETTERS + 2 * (lower - 'a');
      }
      if (c >= '0' && c <= '9') {
        return DIGITS + c - '0';
      }
      int place = PUNCTUATION.indexOf(c);
      return place < 0 ? OTHERS + c : place;
    }
  }

  /** What is compared of a text, one number for each letter. */
  private record Key(List<Integer> letters, List<Integer> accents, List<Integer> capitals) {

    void letter(int weight, int capital) {
      letters.add(weight);
      accents.add(0);
      capitals.add(capital);
    }

    /** An accent belongs to the letter before it; U+034F parts letters and is none. */
    void accent(int mark) {
      if (mark != 0x034F && !accents.isEmpty()) {
        int place = ACCENTS.indexOf(mark);
        int last = accents.size() - 1;
        accents.set(last, 64 * accents.get(last) + (place < 0 ? 32 : place + 1));
      }
    }
  }
}
