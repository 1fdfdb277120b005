// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.text.Text;

/** Who may read a release. */
public sealed interface Audience {

  /** Whether anybody may read it. */
  boolean isPublic();

  /** Everybody, including people who know some of those counted. */
  record Everyone() implements Audience {
    @Override
    public boolean isPublic() {
      return true;
    }

    @Override
    public String toString() {
      return "everyone";
    }
  }

  /**
   * Named readers, for a stated purpose.
   *
   * @param purpose what they read it for, printed on every page
   * @param readers who they are, printed on every page
   */
  record Restricted(Text purpose, Text readers) implements Audience {
    public Restricted {
      requireTranslated(requireNonNull(purpose, "purpose"), "Purpose");
      requireTranslated(requireNonNull(readers, "readers"), "Readers");
    }

    @Override
    public boolean isPublic() {
      return false;
    }

    @Override
    public String toString() {
      return "not for publication; readers: " + readers.en() + "; purpose: " + purpose.en();
    }

    private static void requireTranslated(Text text, String subject) {
      if (!text.isTranslated()) {
        throw new IllegalArgumentException(
            subject + " must be given in both languages, since every page carries it");
      }
    }
  }
}
