// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where every text of a list comes from, under which licence, and in which language somebody read
 * it in the published source.
 *
 * @param list the list and its edition
 * @param sources what was read
 * @param equalityAct the section of the Equality Act 2010 that protects the characteristic, or null
 *     where none does
 * @param wordings every text of the list, with its marks
 * @param notes what a user of the list should know, each in both languages
 */
public record Provenance(
    CodeListId list,
    List<Source> sources,
    @Nullable Section equalityAct,
    List<Wording> wordings,
    List<Text> notes) {

  /**
   * One thing that was read.
   *
   * @param text what it is, in English
   * @param licence under which licence it stands
   * @param retrieved when it was read
   */
  public record Source(String text, String licence, LocalDate retrieved) {

    public Source {
      requireNonNull(text, "text");
      requireNonNull(licence, "licence");
      requireNonNull(retrieved, "retrieved");
    }
  }

  /**
   * A section of the Equality Act 2010.
   *
   * @param number the section
   * @param isVerified whether the number was read in the Act; if not, it is from memory
   */
  public record Section(int number, boolean isVerified) {}

  /**
   * A text and what is known of it.
   *
   * @param key what it is for: {@code question}, {@code category.white-irish}, {@code
   *     level.broad.white}
   * @param text the text
   * @param verified the languages in which it was read in a copy of the published source
   */
  public record Wording(String key, Text text, Set<Language> verified) {

    public Wording {
      requireNonNull(key, "key");
      requireNonNull(text, "text");
      verified = Set.copyOf(verified);
    }

    /** Whether the text was read in the published source in that language. */
    public boolean isVerified(Language language) {
      return verified.contains(language);
    }
  }

  public Provenance {
    requireNonNull(list, "list");
    sources = List.copyOf(sources);
    wordings = List.copyOf(wordings);
    notes = List.copyOf(notes);
  }

  /**
   * The text for that key.
   *
   * @throws IllegalArgumentException if the list has no such text
   */
  public Wording wording(String key) {
    return wordings.stream()
        .filter(wording -> wording.key().equals(key))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("Code list " + list + " has no text '" + key + "'"));
  }

  /** The texts that nobody has read in the published source in that language. */
  public List<Wording> unverified(Language language) {
    return wordings.stream().filter(wording -> !wording.isVerified(language)).toList();
  }

  /** The list, its number of texts and how many are unverified in each language. */
  @Override
  public String toString() {
    return list
        + ": "
        + wordings.size()
        + " texts, unverified "
        + unverified(Language.ENGLISH).size()
        + " in English, "
        + unverified(Language.WELSH).size()
        + " in Welsh";
  }
}
