// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.catalogue.Crosswalk.Kind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The words of the crosswalk files and what they are to the core. The README beside the files has
 * the same table with a reason for each; a test holds the two together.
 *
 * <p>Two words of the sources are missing: {@code derive} is a function of several answers and
 * {@code split} is one crosswalk for each of several variables. Neither is a row.
 */
enum RowWord {
  EXACT(Kind.EXACT),
  ROLL_UP(Kind.ROLL_UP),
  MOVED_BROAD_GROUP(Kind.EXACT),
  COLLAPSE(Kind.BEST_FIT),
  BEST_FIT(Kind.BEST_FIT),
  CONCEPT_CHANGE(Kind.CONCEPT_CHANGE),
  LOWER_BOUND(Kind.CONCEPT_CHANGE),
  NOT_COMPARABLE(Kind.CONCEPT_CHANGE),
  ONE_TO_MANY(Kind.ONE_TO_MANY),
  BROAD_ONLY(Kind.ONE_TO_MANY),
  MISSING(Kind.TO_SILENCE),
  AMBIGUOUS(Kind.NONE),
  NOT_MAPPABLE(Kind.NONE);

  private final Kind kind;

  RowWord(Kind kind) {
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<RowWord> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
