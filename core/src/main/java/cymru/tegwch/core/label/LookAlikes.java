// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.label;

import java.text.Normalizer;

/**
 * Letters of other alphabets and of other forms that look like letters of the Latin one.
 *
 * <p>A label with such a letter is not the label that people read: it is found by this and never
 * taken for it. The letters are those of Cyrillic and Greek, and a few others, that the Unicode
 * Consortium lists as confusable with basic Latin ones (UTS #39, Unicode Security Mechanisms,
 * confusables.txt: a selection, by eye and unverified against an edition of that file); the forms
 * are those of compatibility decomposition (NFKC), for instance full-width letters.
 */
public final class LookAlikes {

  private static final String OTHERS =
      "АВЕЅІЈКМНОРСТУХԚԜҺ" // capitals of Cyrillic
          + "авеѕіјкмнорстухԛԝһԁѵ" // small letters of Cyrillic
          + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" // capitals of Greek
          + "αικνορτυχ" // small letters of Greek
          + "ıİɑɡօո"; // of Turkish, of phonetic alphabets and of Armenian
  private static final String LATIN =
      "ABESIJKMHOPCTYXQWH" // capitals of Cyrillic
          + "abesijkmhopctyxqwhdv" // small letters of Cyrillic
          + "ABEZHIKMNOPTYX" // capitals of Greek
          + "aikvoptux" // small letters of Greek
          + "iIagon"; // of Turkish, of phonetic alphabets and of Armenian

  private LookAlikes() {}

  /** The text in Latin letters where others only look like them; otherwise as it is. */
  public static String latin(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder latin = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      int place = c < 0x80 ? -1 : OTHERS.indexOf(c);
      latin.append(place < 0 ? c : LATIN.charAt(place));
    }
    return latin.toString();
  }
}
